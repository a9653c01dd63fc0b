package dev.toolwright.generator.expression;

import dev.toolwright.generator.Cases;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions that are wrong, sorted by where they stand: as a value, a condition, a text, or where a type is wanted. */
final class ExpressionCasesTest {
    private static final Scope SCOPE = Variables.read().scope();

    @TestFactory
    Stream<DynamicTest> cases() {
        return Cases.of("expression", ExpressionCasesTest::check);
    }

    private static String check(Path folder) {
        Problems problems = new Problems();
        Opinions opinions = new Opinions();
        Expressions expressions = new Expressions(problems, opinions);
        MapNode file = (MapNode)
                SourceFile.read(folder.resolve("input.yaml"), problems).orElseThrow();
        for (Node.Entry place : file.entries()) {
            ((ListNode) place.value()).items().forEach(item -> check(place.key().value(), item, expressions));
        }
        opinions.tell(problems);
        opinions.close();
        return new Rendering(folder).full(problems.sorted());
    }

    private static void check(String place, Node item, Expressions expressions) {
        switch (place) {
            case "value" -> expressions.value(item, SCOPE);
            case "condition" -> expressions.condition(item, SCOPE);
            case "text" -> expressions.text((ScalarNode) item, SCOPE);
            default -> expressions.value(item, SCOPE).ifPresent(value -> expressions.fits(value, wanted(place)));
        }
    }

    private static Type wanted(String place) {
        return switch (place) {
            case "integer" -> Types.WHOLE;
            case "number" -> Types.DECIMAL;
            case "string" -> Types.TEXT;
            case "strings" -> Types.list(Types.TEXT);
            default -> throw new IllegalArgumentException(place);
        };
    }
}
