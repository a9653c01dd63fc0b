/** What outlives the process: the port that the rest of the server sees, and its one JDBC implementation. */
@NullMarked
package dev.toolwright.server.store;

import org.jspecify.annotations.NullMarked;
