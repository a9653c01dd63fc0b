package dev.toolwright.generator.emit.expression;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.generator.Rounds;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Expressions;
import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Variables;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Rows of the tables, cut and joined at random: whatever comes out is either refused with a problem or becomes Java that
 * compiles. {@link Rounds} says how to make it long.
 */
final class FuzzTest {
    private static final int AT_ONCE = 1_000;
    private static final List<String> JOINTS = List.of(
            " + ",
            " - ",
            " * ",
            " == ",
            " != ",
            " < ",
            " && ",
            " || ",
            " in ",
            ", ",
            ".",
            " ? ",
            " : ",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            " ",
            "'",
            "\"",
            "\\",
            "!",
            "-",
            "$",
            "\u0000",
            "🚗",
            "or(",
            "size(",
            ".map(x, ",
            ".filter(e, ",
            "[0]");

    private final Rounds rounds = new Rounds(2_000);
    private final RandomGenerator random = rounds.random();
    private final Variables variables = Variables.read();
    private final Scope scope = variables.scope();
    private final List<String> corpus = corpus();
    private final Opinions opinions = new Opinions();

    @AfterEach
    void close() {
        opinions.close();
    }

    @Test
    void everyInputEndsInJavaOrInProblems() {
        int made = 0;
        int accepted = 0;
        while (rounds.hasNext()) {
            List<Expression> some = new ArrayList<>();
            for (int i = 0; i < AT_ONCE && rounds.hasNext(); i++, made = rounds.next()) {
                check(made()).ifPresent(some::add);
            }
            Emitted.compile(some, variables.types());
            accepted += some.size();
        }
        String told = "%s: %d of %d were accepted".formatted(rounds, accepted, made + 1);
        System.out.println(told);
        assertTrue(accepted > made / 20, () -> told + ": too wild to tell");
    }

    private Optional<Expression> check(String source) {
        Problems problems = new Problems();
        String text = "${{ " + source + " }}";
        ScalarNode scalar = new ScalarNode(new Position(Path.of("fuzz.yaml"), 1, 1, 1), text, ScalarNode.Kind.TEXT);
        try {
            Optional<Expression> result = new Expressions(problems, opinions).value(scalar, scope);
            assertTrue(result.isPresent() != problems.hasErrors(), () -> "neither result nor problem: " + source);
            opinions.tell(problems);
            return result.filter(accepted -> !problems.hasErrors());
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError(rounds + " crashed on: " + source, crash);
        }
    }

    private String made() {
        String first = pick(corpus);
        return switch (random.nextInt(5)) {
            case 0 -> first + pick(JOINTS) + pick(corpus);
            case 1 -> "(" + first + ")" + pick(JOINTS) + "(" + pick(corpus) + ")";
            case 2 -> cut(first) + pick(JOINTS) + cut(pick(corpus));
            case 3 -> "yes ? " + first + " : " + pick(corpus);
            default -> replaced(first);
        };
    }

    private String cut(String text) {
        int at = random.nextInt(text.length() + 1);
        return random.nextBoolean() ? text.substring(0, at) : text.substring(at);
    }

    /** One name for another, so that much still fits. */
    private String replaced(String text) {
        List<String> names = List.copyOf(scope.names());
        String from = pick(names);
        return text.replaceAll("\\b" + from + "\\b", pick(names));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> corpus() {
        List<String> sources = new ArrayList<>();
        for (String table : List.of("cel.yaml", "own.yaml")) {
            MapNode file = (MapNode) SourceFile.read(Path.of("src/test/tables/expressions", table), new Problems())
                    .orElseThrow();
            file.entries().stream()
                    .map(Node.Entry::key)
                    .map(ScalarNode::value)
                    .filter(text -> text.startsWith("${{ ") && text.indexOf("}}") == text.length() - 2)
                    .forEach(text ->
                            sources.add(text.substring(4, text.length() - 2).strip()));
        }
        return sources;
    }
}
