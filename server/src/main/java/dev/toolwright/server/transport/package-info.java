/**
 * HTTP: the listener with its limits, the checks every request passes first, the routes, and who is still connected. The only place
 * that sees threads.
 */
@NullMarked
package dev.toolwright.server.transport;

import org.jspecify.annotations.NullMarked;
