/**
 * From the catalogue to tools that can be listed, found and called: arguments are validated, calls have a deadline, and whatever
 * goes wrong ends as a result that the caller can act on. Knows no protocol.
 */
@NullMarked
package dev.toolwright.server.registry;

import org.jspecify.annotations.NullMarked;
