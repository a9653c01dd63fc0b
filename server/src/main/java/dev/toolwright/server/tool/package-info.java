/** What a tool is, seen from the server: generated tools implement it, every way in calls it, and it knows no protocol. */
@NullMarked
package dev.toolwright.server.tool;

import org.jspecify.annotations.NullMarked;
