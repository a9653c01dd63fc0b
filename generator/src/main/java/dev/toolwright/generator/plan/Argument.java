package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.Optional;

/**
 * An argument.
 *
 * @param type nullable where it may be left out and has no default
 * @param asked whether the model may give it; else it always is the constant
 * @param constant what it is where the model does not give it
 */
public record Argument(Name name, Type type, boolean asked, Optional<Expression> constant) {}
