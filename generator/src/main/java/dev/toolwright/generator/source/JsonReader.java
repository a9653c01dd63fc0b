package dev.toolwright.generator.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.Node.ScalarNode.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds nodes from JSON. A YAML parser is not enough: JSON allows tabs, {@code \/} and surrogate pairs in escapes.
 */
final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final SourceText text;
    private final Problems problems;

    JsonReader(SourceText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    Node read() {
        try (JsonParser parser = FACTORY.createParser(new StringReader(text.text()))) {
            parser.nextToken();
            Node node = node(parser, new Depth());
            if (parser.nextToken() != null) {
                throw new MalformedException(SourceRule.MALFORMED_JSON, here(parser, 1), "a second value starts here");
            }
            return node;
        } catch (JsonProcessingException malformed) {
            int at = (int) malformed.getLocation().getCharOffset();
            throw new MalformedException(SourceRule.MALFORMED_JSON, text.mistake(at), JsonMistake.sentence(malformed));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Node node(JsonParser parser, Depth depth) throws IOException {
        Position position = here(parser, 1);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth.in(position), position);
            case START_ARRAY -> array(parser, depth.in(position), position);
            case VALUE_STRING -> string(parser);
            case VALUE_NUMBER_INT -> literal(parser, Kind.INTEGER);
            case VALUE_NUMBER_FLOAT -> literal(parser, Kind.DECIMAL);
            case VALUE_TRUE, VALUE_FALSE -> literal(parser, Kind.BOOLEAN);
            case VALUE_NULL -> literal(parser, Kind.NULL);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("the parser handed out " + parser.currentToken() + " as a value");
        };
    }

    private Node object(JsonParser parser, Depth depth, Position position) throws IOException {
        Entries entries = new Entries(problems);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            ScalarNode key = string(parser);
            parser.nextToken();
            entries.add(key, node(parser, depth));
        }
        return entries.node(position);
    }

    private Node array(JsonParser parser, Depth depth, Position position) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth));
        }
        return new ListNode(position, items);
    }

    private ScalarNode string(JsonParser parser) throws IOException {
        String value = parser.getText();
        int from = start(parser);
        if (from >= text.text().length()) {
            // Where a file ends behind the first digits of a value, Jackson no longer knows where its name was.
            throw new MalformedException(
                    SourceRule.MALFORMED_JSON,
                    text.mistake(text.text().length()),
                    "the file ends before this value is complete");
        }
        int to = closingQuote(from) + 1;
        return new ScalarNode(
                text.position(from, to), value, Kind.TEXT, text.text().substring(from, to));
    }

    private ScalarNode literal(JsonParser parser, Kind kind) throws IOException {
        String value = parser.getText();
        return new ScalarNode(here(parser, value.length()), value, kind);
    }

    private int closingQuote(int from) {
        int at = from + 1;
        while (text.text().charAt(at) != '"') {
            at += text.text().charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private Position here(JsonParser parser, int length) {
        return text.position(start(parser), start(parser) + length);
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
