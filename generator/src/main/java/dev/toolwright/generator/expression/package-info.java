/** Expressions of tools.yaml: found in text, parsed as CEL, and given types; knows neither tools nor how Java is written. */
@NullMarked
package dev.toolwright.generator.expression;

import org.jspecify.annotations.NullMarked;
