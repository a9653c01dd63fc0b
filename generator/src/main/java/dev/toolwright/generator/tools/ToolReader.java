package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ToolEntry.Labels;
import dev.toolwright.generator.tools.ToolEntry.Outcome;
import dev.toolwright.generator.tools.ToolEntry.Safety;
import java.util.List;
import java.util.Optional;

/** Reads one tool. */
final class ToolReader {
    private final Problems problems;
    private final ArgumentReader arguments;
    private final StepReader steps;
    private final FailureReader failures;
    private final TestReader tests;

    ToolReader(Problems problems) {
        this.problems = problems;
        this.arguments = new ArgumentReader(problems);
        this.steps = new StepReader(problems);
        this.failures = new FailureReader(problems);
        this.tests = new TestReader(problems);
    }

    ToolEntry tool(Entry entry) {
        Words words = Words.of(Construct.TOOL, entry.value(), entry.key().position(), problems);
        words.filled("title", "description");
        checkBody(entry.key(), words);
        return new ToolEntry(
                entry.key(),
                words.text("toolset"),
                labels(words),
                new Safety(words.text("effect"), words.text("because"), words.flag("idempotent"), words.text("task")),
                arguments.arguments(words.entries("args")),
                words.map("input"),
                words.text("call").isPresent(),
                steps(words),
                new Outcome(
                        words.value("return"),
                        words.text("text"),
                        words.text("attach"),
                        limits(words),
                        failures.errors(words)),
                tests.tests(words));
    }

    private Labels labels(Words words) {
        return new Labels(
                words.plain("title"), words.plain("description").strip(), new IconReader(problems).icons(words));
    }

    /** How a resource is read: in the words that it has in common with tools. */
    ToolEntry reading(ScalarNode name, Words words) {
        words.filled("title", "description");
        return new ToolEntry(
                name,
                words.text("toolset"),
                labels(words),
                new Safety(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                Optional.empty(),
                words.text("call").isPresent(),
                steps(words),
                new Outcome(
                        words.value("return"),
                        words.text("text"),
                        words.text("attach"),
                        Optional.empty(),
                        failures.errors(words)),
                List.of());
    }

    private List<StepEntry> steps(Words words) {
        Optional<ScalarNode> call = words.text("call");
        return call.map(operation -> List.of(steps.single(words, operation)))
                .orElseGet(() -> steps.steps(words.list("steps")));
    }

    private Optional<ToolEntry.Limits> limits(Words words) {
        return words.map("limits").map(node -> {
            Words limits = Words.of(Construct.LIMITS, node, node.position(), problems);
            return new ToolEntry.Limits(node.position(), limits.text("rows"), limits.text("bytes"));
        });
    }

    private void checkBody(ScalarNode name, Words words) {
        if (words.has("call") && words.has("steps")) {
            problems.error(
                    ToolsRule.CALL_AND_STEPS,
                    name.position(),
                    "the tool \"%s\" has both call and steps".formatted(name.value()),
                    "move the call into the steps");
        } else if (!words.has("call") && !words.has("steps")) {
            problems.error(
                    ToolsRule.NO_CALL,
                    name.position(),
                    "the tool \"%s\" has neither call nor steps".formatted(name.value()),
                    "write \"call: api.operation\", or steps");
        }
    }
}
