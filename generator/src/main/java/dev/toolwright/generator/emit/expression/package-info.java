/** Typed expressions as Java. */
@NullMarked
package dev.toolwright.generator.emit.expression;

import org.jspecify.annotations.NullMarked;
