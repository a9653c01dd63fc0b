package dev.toolwright.generator.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionsTest {
    @TempDir
    Path folder;

    /** Each text has the value of the key {@code v}, whose part {@code HERE} stands where the file says {@code HERE}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "v: HERE",
                "v: a HERE b",
                "a: 1\nv:   'it''s HERE, isn''t it'",
                "v: \"\\\"\\u00e9\\U0001F697\\t HERE\"",
                "v: \"one\n  two HERE\"",
                "v: \"one\\\n  two HERE\"",
                "v: one\n  two HERE\n  three",
                "v: |\n  one\n  two HERE\n",
                "v: |-\n\n    one\n\n      two HERE",
                "v: >\n  one\n  two\n\n  three HERE\n",
                "v: \uD83D\uDE97 HERE",
            })
    void findsAPartOfAScalar(String text) throws IOException {
        ScalarNode scalar = scalar("input.yaml", text);
        Position found = scalar.at(scalar.value().indexOf("HERE"), 4);
        assertEquals(expected(text), List.of(found.line(), found.column(), found.length()), scalar.value());
    }

    @Test
    void findsAPartOfAJsonString() throws IOException {
        String text = "{\n  \"v\": \"a\\/\\ud83d\\ude97\\n HERE\"}";
        ScalarNode scalar = scalar("input.json", text);
        Position found = scalar.at(scalar.value().indexOf("HERE"), 4);
        assertEquals(expected(text), List.of(found.line(), found.column(), found.length()));
    }

    @Test
    void cutsAPartAtTheEndOfItsLine() throws IOException {
        ScalarNode scalar = scalar("input.yaml", "v: |\n  one\n  two\n");
        assertEquals(3, scalar.at(0, 7).length());
    }

    private ScalarNode scalar(String name, String text) throws IOException {
        Problems problems = new Problems();
        MapNode map = (MapNode) SourceFile.read(Files.writeString(folder.resolve(name), text), problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()));
        return (ScalarNode) map.get("v").orElseThrow();
    }

    private static List<Integer> expected(String text) {
        int at = text.indexOf("HERE");
        int lineStart = text.lastIndexOf('\n', at) + 1;
        int line = (int) text.substring(0, at).lines().count() + (at == lineStart ? 1 : 0);
        return List.of(line, text.codePointCount(lineStart, at) + 1, 4);
    }
}
