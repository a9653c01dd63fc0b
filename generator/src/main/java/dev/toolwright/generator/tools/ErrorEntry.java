package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.ScalarNode;

/** A failure of the API, such as {@code 404} or {@code timeout}, and what the person is told. */
public record ErrorEntry(ScalarNode failure, FailureEntry told) {}
