/**
 * What is to be generated: everything looked up, typed and decided. Immutable; nothing that reads a plan asks whether it is
 * legal.
 */
@NullMarked
package dev.toolwright.generator.plan;

import org.jspecify.annotations.NullMarked;
