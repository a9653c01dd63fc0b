package dev.toolwright.generator.emit.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Expressions;
import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Variables;
import dev.toolwright.generator.problem.Problem;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Trees;
import dev.toolwright.server.value.ValueException;
import dev.toolwright.server.value.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of a table is an expression and what it gives, {@code {error: sentence}} where it fails. It is typed, written as
 * Java, compiled and run. The rows of {@code cel.yaml} must give the same by dev.cel's own evaluation.
 */
final class TablesTest {
    private static final Path TABLES = Path.of("src/test/tables/expressions");

    private final Variables variables = Variables.read();

    @TestFactory
    Stream<DynamicTest> sameAsCel() {
        Oracle oracle = new Oracle(variables);
        return rows("cel.yaml")
                .flatMap(row -> Stream.of(
                        row.test("ours", () -> row.compare(variables)),
                        row.test("dev.cel", () -> compare(oracle, row))));
    }

    @TestFactory
    Stream<DynamicTest> ownRules() {
        return rows("own.yaml").map(row -> row.test("ours", () -> row.compare(variables)));
    }

    private static void compare(Oracle oracle, Row row) throws Exception {
        if (row.error().isPresent()) {
            assertThrows(Exception.class, () -> oracle.evaluate(row.source()));
        } else {
            JsonNode actual = oracle.evaluate(row.source());
            assertTrue(Values.same(row.expected(), actual), () -> "dev.cel gives " + actual);
        }
    }

    private Stream<Row> rows(String table) {
        Problems problems = new Problems();
        MapNode file =
                (MapNode) SourceFile.read(TABLES.resolve(table), problems).orElseThrow();
        List<Expression> expressions = new ArrayList<>();
        try (Opinions opinions = new Opinions()) {
            for (Node.Entry entry : file.entries()) {
                new Expressions(problems, opinions)
                        .value(entry.key(), variables.scope())
                        .ifPresent(expressions::add);
            }
            opinions.tell(problems);
        }
        List<Problem> found = problems.sorted();
        assertTrue(found.isEmpty(), () -> new Rendering(TABLES).full(found));
        Emitted emitted = Emitted.compile(expressions, variables.types());
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> new Row(file.entries().get(i), expressions.get(i), emitted, i));
    }

    private record Row(Node.Entry entry, Expression expression, Emitted emitted, int index) {

        DynamicTest test(String by, org.junit.jupiter.api.function.Executable body) {
            ScalarNode key = entry.key();
            return DynamicTest.dynamicTest(
                    key.position().line() + " " + by + " " + source(),
                    key.position().file().toUri(),
                    body);
        }

        String source() {
            String text = entry.key().value();
            return text.substring("${{".length(), text.length() - "}}".length()).strip();
        }

        JsonNode expected() {
            return JsonTree.of(entry.value());
        }

        Optional<String> error() {
            return entry.value() instanceof MapNode map && map.entries().size() == 1
                    ? map.get("error").map(text -> ((ScalarNode) text).value())
                    : Optional.empty();
        }

        void compare(Variables variables) throws Throwable {
            List<Object> arguments = new ArrayList<>();
            variables
                    .types()
                    .forEach((name, type) ->
                            arguments.add(argument(type, variables.values().get(name))));
            if (error().isPresent()) {
                ValueException failure = assertThrows(ValueException.class, () -> emitted.run(index, arguments));
                assertEquals(error().get(), failure.getMessage());
                return;
            }
            JsonNode actual =
                    Optional.ofNullable(Trees.of(emitted.run(index, arguments))).orElse(NullNode.getInstance());
            assertTrue(Values.same(expected(), actual), () -> "gives " + actual);
            assertTrue(expression.type().nullable() || !actual.isNull(), "is null and says it never is");
        }

        private static Object argument(Type type, JsonNode value) {
            return switch (type) {
                case Type.Text text -> Json.textOrNull(value);
                case Type.Whole whole -> Json.wholeOrNull(value);
                case Type.Decimal decimal -> Json.decimalOrNull(value);
                case Type.Bool bool -> Json.boolOrNull(value);
                case Type.ListOf list ->
                    list.element() instanceof Type.Whole
                            ? Json.listOrNull(Kind.WHOLE, value)
                            : Json.listOrNull(Kind.TEXT, value);
                default -> Json.anyOrNull(value);
            };
        }
    }
}
