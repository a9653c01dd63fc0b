/** The command line of a packaged server; the outermost layer, which alone starts and ends the process. */
@NullMarked
package dev.toolwright.server.command;

import org.jspecify.annotations.NullMarked;
