/** Files as trees of nodes that know file, line and column. */
@NullMarked
package dev.toolwright.generator.source;

import org.jspecify.annotations.NullMarked;
