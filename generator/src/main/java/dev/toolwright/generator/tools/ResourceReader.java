package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.stream.Stream;

/** Reads one resource; keeps resource-content. */
final class ResourceReader {
    private final Problems problems;
    private final ToolReader tools;

    ResourceReader(Problems problems, ToolReader tools) {
        this.problems = problems;
        this.tools = tools;
    }

    ResourceEntry resource(Entry entry) {
        ScalarNode name = entry.key();
        Words words = Words.of(Construct.RESOURCE, entry.value(), name.position(), problems);
        checkContent(name, words);
        ScalarNode nowhere = new ScalarNode(name.position(), "", ScalarNode.Kind.NULL);
        return new ResourceEntry(
                words.text("uri").orElse(nowhere),
                words.text("mimeType"),
                words.entries("complete").stream().map(this::variable).toList(),
                words.text("file"),
                tools.reading(name, words));
    }

    private ResourceEntry.Variable variable(Entry entry) {
        return new ResourceEntry.Variable(
                entry.key(), new CompletionReader(problems).completion(entry.key(), entry.value()));
    }

    private void checkContent(ScalarNode name, Words words) {
        List<String> sources =
                Stream.of("file", "call", "steps").filter(words::has).toList();
        boolean nothing =
                sources.isEmpty() && Stream.of("text", "return", "attach").noneMatch(words::has);
        boolean file =
                words.has("file") && Stream.of("text", "return", "attach").anyMatch(words::has);
        boolean several =
                Stream.of("text", "return", "attach").filter(words::has).count() > 1;
        if (nothing || file || several || sources.size() > 1) {
            problems.error(
                    ToolsRule.RESOURCE_CONTENT,
                    name.position(),
                    nothing
                            ? "the resource \"%s\" holds nothing".formatted(name.value())
                            : "it is not clear what the resource \"%s\" holds".formatted(name.value()),
                    nothing
                            ? "write text, file, call or steps"
                            : "keep one of file, call and steps, and one of text, return and attach");
        }
    }
}
