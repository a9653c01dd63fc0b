package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ArgumentEntry.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads arguments, and the fields and elements of arguments, which have the same words. */
final class ArgumentReader {
    private static final List<String> LIMITS = List.of(
            "title",
            "example",
            "enum",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems");

    private final Problems problems;

    ArgumentReader(Problems problems) {
        this.problems = problems;
    }

    List<ArgumentEntry> arguments(List<Entry> entries) {
        return entries.stream()
                .map(entry -> argument(entry.key(), entry.value()))
                .toList();
    }

    private ArgumentEntry argument(ScalarNode name, Node node) {
        Words words = Words.of(Construct.ARGUMENT, node, name.position(), problems);
        return new ArgumentEntry(name, words.texts("is"), words.text("description"), shape(words), presence(words));
    }

    private ShapeEntry shape(Words words) {
        Map<String, Node> limits = new LinkedHashMap<>();
        LIMITS.forEach(limit -> words.value(limit).ifPresent(node -> limits.put(limit, node)));
        return new ShapeEntry(words.text("type"), limits, items(words), arguments(words.entries("properties")));
    }

    private Optional<ArgumentEntry> items(Words words) {
        return words.map("items").map(node -> {
            ScalarNode name = new ScalarNode(node.position(), "items", ScalarNode.Kind.TEXT);
            return argument(name, node);
        });
    }

    private static Presence presence(Words words) {
        return new Presence(
                words.flag("required"),
                words.value("default"),
                words.value("fixed"),
                words.text("fromUser"),
                words.flag("hidden").orElse(false));
    }
}
