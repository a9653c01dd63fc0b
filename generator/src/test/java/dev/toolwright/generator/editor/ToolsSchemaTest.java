package dev.toolwright.generator.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.toolwright.generator.Cases;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.ApiReader;
import dev.toolwright.generator.openapi.ApiSource;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import dev.toolwright.generator.tools.Literal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema beside the generator's own checks: it must never mark what they accept. */
final class ToolsSchemaTest {
    private static final Path LIBRARY = Path.of("src/test/cases/language/library.openapi.yaml");
    private static final List<Api> APIS = List.of(library("library"), library("archive"));
    private static final Schema SCHEMA =
            SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema((JsonNode) ToolsSchema.of(APIS, id -> true));

    @TestFactory
    Stream<DynamicTest> acceptsWhatTheGeneratorAccepts() {
        return Cases.folders("language").stream()
                .map(folder -> folder.resolve("good.yaml"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getParent().getFileName().toString(),
                        file.toUri(),
                        () -> assertEquals(List.of(), wrong(file))));
    }

    @Test
    void refusesUnknownWords() {
        assertFalse(wrong(Path.of("src/test/cases/language/unknown-word/tools.yaml"))
                .isEmpty());
        assertFalse(wrong(Path.of("src/test/cases/language/unknown-operation/tools.yaml"))
                .isEmpty());
    }

    @Test
    void isASchemaWithoutAnyApi() {
        ObjectNode schema = ToolsSchema.of(List.of(), id -> true);
        Schema compiled = SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema((JsonNode) schema);
        assertEquals(List.of(), compiled.validate(JsonNodeFactory.instance.objectNode()));
    }

    private static List<String> wrong(Path file) {
        JsonNode json = Literal.json(SourceFile.read(file, new Problems()).orElseThrow());
        return SCHEMA.validate(json).stream().map(Error::toString).toList();
    }

    private static Api library(String name) {
        ScalarNode document = new ScalarNode(
                new Position(LIBRARY.resolveSibling("tools.yaml"), 1, 1, 1),
                name + ".openapi.yaml",
                ScalarNode.Kind.TEXT);
        return ApiReader.read(new ApiSource(name, document, Optional.empty()), new Problems())
                .orElseThrow()
                .api();
    }
}
