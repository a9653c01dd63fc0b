package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;

/** An error result. */
public record Failure(String code, Expression text) {}
