package dev.toolwright.generator.expression;

import dev.toolwright.generator.problem.Position;

/**
 * Where a part of an expression was written.
 *
 * @param text the part as CEL, in one line, for messages when the tool runs
 */
public record Origin(Position position, String text) {}
