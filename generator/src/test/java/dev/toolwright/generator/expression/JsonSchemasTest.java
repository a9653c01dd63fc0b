package dev.toolwright.generator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class JsonSchemasTest {
    private static final Path TABLE = Path.of("src/test/tables/expressions/schemas.yaml");

    @TestFactory
    Stream<DynamicTest> schemas() {
        MapNode table = (MapNode) SourceFile.read(TABLE, new Problems()).orElseThrow();
        Scope scope = Variables.read().scope();
        return table.entries().stream()
                .map(row -> DynamicTest.dynamicTest(row.key().value(), () -> check(row, scope)));
    }

    private static void check(Node.Entry row, Scope scope) {
        Problems problems = new Problems();
        Expression expression;
        try (Opinions opinions = new Opinions()) {
            expression =
                    new Expressions(problems, opinions).value(row.key(), scope).orElseThrow();
            opinions.tell(problems);
        }
        assertEquals(List.of(), problems.sorted());
        String schema = JsonSchemas.of(expression.type()).toString();
        assertEquals(JsonTree.of(row.value()).toString(), schema);
        // A schema of the meta-schema's dialect: reading it must not fail.
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON);
    }
}
