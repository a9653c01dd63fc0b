package dev.toolwright.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeTest {
    private static final Map<String, Shape<?>> SHAPES = Map.of(
            "number", Shape.number(0, 65_535),
            "duration", Shape.duration(),
            "size", Shape.size(),
            "url", Shape.origin(),
            "flag", Shape.flag(),
            "level", Shape.oneOf(LogLevel.class),
            "list", Shape.list("names"),
            "maybe", Shape.optional(Shape.origin()));

    @ParameterizedTest
    @CsvSource({
        "number, 0, 0",
        "number, 65535, 65535",
        "duration, 500ms, PT0.5S",
        "duration, 90s, PT1M30S",
        "duration, 5m, PT5M",
        "duration, 1h, PT1H",
        "size, 900B, 900",
        "size, 64kB, 64000",
        "size, 4MB, 4000000",
        "url, https://mcp.example.com, https://mcp.example.com",
        "url, http://127.0.0.1:8080, http://127.0.0.1:8080",
        "flag, true, true",
        "level, debug, DEBUG",
        "list, 'a, b,,c', '[a, b, c]'",
        "list, '', []",
        "maybe, '', Optional.empty",
        "maybe, https://x.example, Optional[https://x.example]",
    })
    void right(String shape, String text, String value) {
        assertEquals(value, SHAPES.get(shape).read().apply(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "number, 65536",
        "number, -1",
        "number, 8080x",
        "number, ' 8080'",
        "number, 1e3",
        "number, 99999999999999999999",
        "number, ''",
        "duration, 90",
        "duration, 90sec",
        "duration, -1s",
        "duration, 1.5s",
        "duration, ''",
        "size, 4",
        "size, 4mb",
        "size, 4GB",
        "size, 1001MB",
        "url, mcp.example.com",
        "url, ftp://mcp.example.com",
        "url, https://",
        "url, 'https://a b'",
        "url, 'https://user:secret@mcp.example.com'",
        "url, 'https://mcp.example.com/path'",
        "url, 'https://mcp.example.com/?q'",
        "flag, yes",
        "flag, TRUE",
        "level, INFO",
        "level, trace",
        "maybe, nonsense",
    })
    void wrong(String shape, String text) {
        assertEquals(
                "nothing",
                SHAPES.get(shape).read().apply(text).map(Object::toString).orElse("nothing"));
    }
}
