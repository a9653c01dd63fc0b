/**
 * Examines a public MCP address the way its clients do, and says in plain words what to mend. Knows nothing of the server it runs
 * beside: everything is learnt over the wire.
 */
@NullMarked
package dev.toolwright.server.doctor;

import org.jspecify.annotations.NullMarked;
