package dev.toolwright.generator.emit.expression;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.generator.Rounds;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Expressions;
import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.expression.Variables;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is accepted becomes Java that the compiler takes, in every place where it may stand: as a value, as JSON, as text. {@link
 * Rounds} says how to make it long.
 */
final class WellTypedTest {
    private static final int AT_ONCE = 600;

    private final Rounds rounds = new Rounds(600);
    private final WellTyped expressions = new WellTyped(rounds.random());
    private final Variables variables = Variables.read();
    private final Opinions opinions = new Opinions();

    @AfterEach
    void close() {
        opinions.close();
    }

    @Test
    void everyAcceptedExpressionCompiles() {
        int made = 0;
        int accepted = 0;
        while (rounds.hasNext()) {
            List<Expression> some = new ArrayList<>();
            for (int i = 0; i < AT_ONCE && rounds.hasNext(); i++, made = rounds.next()) {
                check(expressions.next()).ifPresent(some::add);
            }
            Emitted.inEveryPlace(some, variables.types());
            accepted += some.size();
        }
        String told = "%s: %d of %d were accepted".formatted(rounds, accepted, made + 1);
        System.out.println(told);
        assertTrue(accepted > made / 2, () -> told + ": the ways are wrong");
    }

    private Optional<Expression> check(String source) {
        Problems problems = new Problems();
        ScalarNode scalar = new ScalarNode(
                new Position(Path.of("made.yaml"), 1, 1, 1), "${{ " + source + " }}", ScalarNode.Kind.TEXT);
        Optional<Expression> typed = new Expressions(problems, opinions).value(scalar, variables.scope());
        opinions.tell(problems);
        return typed.filter(any -> !problems.hasErrors());
    }
}
