/** Starting the server: everything below is put together here and nowhere else. */
@NullMarked
package dev.toolwright.server;

import org.jspecify.annotations.NullMarked;
