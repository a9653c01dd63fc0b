package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String throughAndBack(String text) throws IOException {
        return new String(Json.write(Json.read(utf8(text))), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18900.00",
                "0.10",
                "0.0000001",
                "0.00",
                "-7.50",
                "-0",
                "-0.0",
                "1e2",
                "[1E+3,2.50e-3,1e0,1E400,1e400000000]",
                "12345678901234567890123456789",
                "0.1234567890123456789012345678901234567890",
                "[1.0,1,1.00]",
                "{\"unknown\":{\"deep\":[null,true,\"è🚗\\n\",{}]},\"z\":1,\"a\":2}",
                "\"\"",
                "null"
            })
    void comesBackAsItCame(String text) throws IOException {
        assertEquals(text, throughAndBack(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1,]",
                "{\"a\":1}x",
                "{} {}",
                "NaN",
                "01",
                "'a'",
                "<html>",
                "\"\u0001\"",
                "{\"a\" 1}",
                "tru",
                "1e",
                "\ufeff}"
            })
    void refusesWhatIsNotJson(String text) {
        assertThrows(IOException.class, () -> Json.read(utf8(text)));
        assertTrue(Json.readOrMissing(utf8(text)).isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsMissing(String text) throws IOException {
        assertTrue(Json.read(utf8(text)).isMissingNode());
    }

    @Test
    void refusesInvalidUtf8() {
        assertThrows(IOException.class, () -> Json.read(new byte[] {'"', (byte) 0xc3, '"'}));
    }

    @Test
    void limitsDepthBothWays() {
        String deep = "[".repeat(501) + "]".repeat(501);
        assertThrows(IOException.class, () -> Json.read(utf8(deep)));
        JsonNode node = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 600; i++) {
            node = JsonNodeFactory.instance.arrayNode().add(node);
        }
        JsonNode nested = node;
        assertThrows(UnsendableException.class, () -> Json.write(nested));
    }

    @Test
    void refusesToWriteANumberThatWouldFillTheMemory() {
        JsonNode huge = JsonNodeFactory.instance.numberNode(new BigDecimal("1e400000000"));
        assertThrows(UnsendableException.class, () -> Json.write(huge));
    }
}
