package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * A test of a tool.
 *
 * @param given what it was called with, and who answers
 * @param expected what has to come of it
 */
public record TestEntry(ScalarNode name, Given given, Expected expected) {

    /** What is there before; {@code person} is what the person says when asked. */
    public record Given(
            Optional<MapNode> args,
            Optional<MapNode> remembered,
            Optional<Node> person,
            Optional<ScalarNode> language,
            Optional<ScalarNode> sandbox,
            List<AnswerEntry> answers) {}

    /** What is there afterwards. */
    public record Expected(
            Optional<MapNode> answer, Optional<ScalarNode> text, Optional<Node> error, Optional<MapNode> remembers) {}

    /** One answer of an API, or what happens instead. */
    public record AnswerEntry(
            Optional<ScalarNode> call,
            Optional<MapNode> with,
            Optional<Node> sent,
            Optional<ScalarNode> status,
            Optional<Node> body,
            Optional<ScalarNode> failure) {}
}
