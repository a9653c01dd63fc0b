package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents are read without complaint by the parser that most tools stand on. */
class ValidityTest {
    @ParameterizedTest
    @ValueSource(strings = {"stockspark.openapi.yaml", "leads.openapi.yaml"})
    void readWithoutMessage(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        List<String> messages = new OpenAPIV3Parser()
                .readLocation(Documents.ours(document).toString(), null, options)
                .getMessages();

        assertEquals(List.of(), messages);
    }
}
