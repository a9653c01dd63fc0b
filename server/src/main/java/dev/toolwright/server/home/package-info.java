/** The page at {@code /}: how to add this server to an assistant, and what its tools do. */
@NullMarked
package dev.toolwright.server.home;

import org.jspecify.annotations.NullMarked;
