package dev.toolwright.generator.problem;

import java.nio.file.Path;

/**
 * A place in a file that the user wrote.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param length how many characters the caret line underlines; at least 1
 */
public record Position(Path file, int line, int column, int length) {}
