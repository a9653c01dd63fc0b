package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;

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
                        words.plain("title"),
                        words.plain("description").strip(),
                        new IconReader(problems).icons(words)),
                words.entries("args").stream().map(this::argument).toList(),
                new PromptEntry.Preparation(
                        new StepReader(problems).steps(words.list("steps")), new FailureReader(problems).errors(words)),
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
                words.value("complete").map(node -> new CompletionReader(problems).completion(entry.key(), node)));
    }

    private PromptEntry.Message message(Node node) {
        Words words = Words.of(Construct.MESSAGE, node, node.position(), problems);
        words.filled("text");
        return new PromptEntry.Message(
                node.position(), words.text("role"), words.text("text"), words.text("attach"), words.text("when"));
    }
}
