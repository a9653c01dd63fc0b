package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;

/** Reads one prompt. */
final class PromptReader {
    private final Problems problems;

    PromptReader(Problems problems) {
        this.problems = problems;
    }

    PromptEntry prompt(Entry entry) {
        Words words = Words.of(Construct.PROMPT, entry.value(), entry.key().position(), problems);
        words.filled("title", "description");
        return new PromptEntry(
                entry.key(),
                words.text("toolset"),
                new ToolEntry.Labels(
                        words.plain("title"), words.plain("description").strip()),
                new IconReader(problems).icons(words),
                words.entries("args").stream().map(this::argument).toList(),
                words.list("messages").stream().map(this::message).toList());
    }

    private PromptEntry.Argument argument(Entry entry) {
        Words words =
                Words.of(Construct.PROMPT_ARGUMENT, entry.value(), entry.key().position(), problems);
        words.filled("description");
        return new PromptEntry.Argument(
                entry.key(),
                words.text("title"),
                words.plain("description").strip(),
                words.flag("required").orElse(true),
                words.value("complete").map(node -> completion(entry.key(), node)));
    }

    /** @param name what is typed */
    CompletionEntry completion(ScalarNode name, Node node) {
        if (!(node instanceof MapNode)) {
            return new CompletionEntry.Listed(name, Words.scalars(node));
        }
        Words words = Words.of(Construct.COMPLETE, node, name.position(), problems);
        return new CompletionEntry.Asked(
                words.text("call"), words.entries("with"), words.text("items"), words.text("value"));
    }

    private PromptEntry.Message message(Node node) {
        Words words = Words.of(Construct.MESSAGE, node, node.position(), problems);
        words.filled("text");
        return new PromptEntry.Message(node.position(), words.text("role"), words.text("text"), words.text("when"));
    }
}
