package dev.toolwright.server.upstream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * JSON as it goes over the wire. What is read and sent back stays as it was written, number by number ({@code 18900.00},
 * {@code 1e3}); only a character of a text may be escaped in another way, and of two fields of one name the last one stays.
 */
final class Json {
    private static final int DEPTH = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(Integer.MAX_VALUE) // the answer's size is limited as a whole
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private Json() {}

    /** {@code MissingNode} for no bytes at all. */
    static JsonNode read(byte[] body) throws IOException {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try (JsonParser parser = MAPPER.createParser(body)) {
            return parser.nextToken() == null ? MissingNode.getInstance() : whole(parser);
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        JsonNode tree = JsonTree.read(parser);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "there is more behind the value");
        }
        return tree;
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode readOrMissing(byte[] body) {
        try {
            return read(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    static byte[] write(JsonNode body) {
        return write("the body", body);
    }

    /** @param what has the value, for the message */
    static byte[] write(String what, Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UnsendableException(
                    what + " cannot be written as JSON: it is nested too deeply or a number is out of range");
        }
    }
}
