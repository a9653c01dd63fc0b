package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.plan.ToolTest;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.TestEntry;
import dev.toolwright.generator.tools.TestEntry.AnswerEntry;
import dev.toolwright.generator.tools.TestEntry.Expected;
import dev.toolwright.generator.tools.TestEntry.Given;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tests that stand beside tools; keeps test-expects-nothing, test-contradicts, unknown-answer-field and, for answers, unknown-status. */
final class Tests {
    private static final List<String> FAILURES =
            List.of("unreachable", "cut", "timeout", "signed_out", "unreadable", "unsendable");
    private static final List<String> WORDS = List.of("accept", "decline", "cancel");

    private final World world;
    private final Problems problems;

    Tests(World world) {
        this.world = world;
        this.problems = world.problems();
    }

    /** @param resolved the tools without a mistake; the tests of the others are looked at for themselves only */
    List<ToolTest> resolve(List<ToolEntry> tools, List<Tool> resolved) {
        var byName =
                resolved.stream().collect(Collectors.toMap(tool -> tool.name().written(), Function.identity()));
        List<ToolTest> tests = new ArrayList<>();
        for (ToolEntry tool : tools) {
            Optional<Tool> known = Optional.ofNullable(byName.get(tool.name().value()));
            for (TestEntry test : tool.tests()) {
                check(test);
                test.expected()
                        .answer()
                        .ifPresent(expected -> known.ifPresent(found -> checkFields(
                                expected, found.descriptor().outputSchema().map(JsonNode.class::cast))));
                tests.add(new ToolTest(tool.name().value(), TestScript.of(test)));
            }
        }
        return tests;
    }

    private void check(TestEntry test) {
        Given given = test.given();
        Expected expected = test.expected();
        if (expected.answer().isEmpty()
                && expected.text().isEmpty()
                && expected.error().isEmpty()
                && expected.remembers().isEmpty()) {
            problems.error(
                    CheckRule.TEST_EXPECTS_NOTHING,
                    test.name().position(),
                    "the test \"%s\" cannot fail".formatted(test.name().value()),
                    "say what has to come of it, with expect, text, error or remembers");
        }
        if (expected.error().isPresent()
                && (expected.answer().isPresent() || expected.text().isPresent())) {
            contradicts(test, "expects an answer and an error", "keep one of them");
        }
        if (given.sandbox().isPresent() && !given.answers().isEmpty()) {
            contradicts(test, "has answers and calls the sandbox", "keep one of them");
        }
        given.person().ifPresent(word -> {
            if (word instanceof ScalarNode text && !WORDS.contains(text.value())) {
                contradicts(
                        test, "lets the person say \"%s\"".formatted(text.value()), "say accept, decline or cancel");
            }
        });
        given.language().ifPresent(this::checkLanguage);
        given.answers().forEach(this::check);
    }

    private void checkLanguage(ScalarNode tag) {
        List<String> known = world.texts().languages();
        if (!known.contains(tag.value())) {
            problems.error(
                    CheckRule.UNKNOWN_LANGUAGE,
                    tag.position(),
                    "nothing is said in \"%s\"".formatted(tag.value()),
                    "there is " + String.join(", ", known));
        }
    }

    private void contradicts(TestEntry test, String what, String hint) {
        problems.error(
                CheckRule.TEST_CONTRADICTS,
                test.name().position(),
                "the test \"%s\" %s".formatted(test.name().value(), what),
                hint);
    }

    private void check(AnswerEntry answer) {
        Optional<Target> target = answer.call().flatMap(world.operations()::operation);
        target.ifPresent(found -> {
            answer.with().ifPresent(with -> with.entries()
                    .forEach(entry -> world.operations().parameter(found, entry.key())));
            answer.body().filter(body -> succeeds(answer)).ifPresent(body -> found.operation()
                    .answer()
                    .ifPresent(schema -> new CannedBody(found.service().api(), problems).check(schema, body)));
        });
        answer.failure()
                .filter(word -> !FAILURES.contains(word.value()))
                .ifPresent(word -> problems.error(
                        CheckRule.UNKNOWN_STATUS,
                        word.position(),
                        "no failure is called \"%s\"".formatted(word.value()),
                        Nearest.hint(word.value(), FAILURES)));
    }

    private static boolean succeeds(AnswerEntry answer) {
        return answer.failure().isEmpty()
                && answer.status().map(status -> status.value().startsWith("2")).orElse(true);
    }

    /** A field that the tool never answers would be expected to be absent, which nobody writes down on purpose. */
    private void checkFields(MapNode expected, Optional<JsonNode> schema) {
        JsonNode fields = schema.map(known -> known.path("properties"))
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
        if (!fields.isObject()) {
            return;
        }
        Set<String> names = new TreeSet<>();
        fields.fieldNames().forEachRemaining(names::add);
        for (Entry entry : expected.entries()) {
            String name = entry.key().value();
            if (!names.contains(name)) {
                problems.error(
                        CheckRule.UNKNOWN_ANSWER_FIELD,
                        entry.key().position(),
                        "the answer has no field \"%s\"".formatted(name),
                        Nearest.hint(name, names));
            } else if (entry.value() instanceof MapNode inner) {
                checkFields(inner, Optional.of(fields.path(name)));
            }
        }
    }
}
