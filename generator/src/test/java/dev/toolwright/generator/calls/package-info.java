/** Generated tools, compiled and called with scripted answers. */
@NullMarked
package dev.toolwright.generator.calls;

import org.jspecify.annotations.NullMarked;
