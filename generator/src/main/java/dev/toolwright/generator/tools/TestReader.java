package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.tools.TestEntry.AnswerEntry;
import dev.toolwright.generator.tools.TestEntry.Expected;
import dev.toolwright.generator.tools.TestEntry.Given;
import java.util.List;

/** Reads the tests of a tool. */
final class TestReader {
    private final Problems problems;

    TestReader(Problems problems) {
        this.problems = problems;
    }

    List<TestEntry> tests(Words tool) {
        return tool.entries("tests").stream().map(this::test).toList();
    }

    private TestEntry test(Entry entry) {
        Words words = Words.of(Construct.TEST, entry.value(), entry.key().position(), problems);
        return new TestEntry(
                entry.key(),
                new Given(
                        words.map("args"),
                        words.map("remembered"),
                        words.value("person"),
                        words.text("language"),
                        words.text("sandbox"),
                        words.list("answers").stream().map(this::answer).toList()),
                new Expected(words.map("expect"), words.text("text"), words.value("error"), words.map("remembers")));
    }

    private AnswerEntry answer(Node node) {
        Words words = Words.of(Construct.ANSWER, node, node.position(), problems);
        return new AnswerEntry(
                words.text("call"),
                words.map("with"),
                words.value("sent"),
                words.text("status"),
                words.value("body"),
                words.text("failure"));
    }
}
