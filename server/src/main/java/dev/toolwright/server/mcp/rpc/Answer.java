package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status
 * @param body JSON in UTF-8; empty where the protocol wants no body
 * @param headers besides those that every answer has
 */
public record Answer(int status, byte[] body, Map<String, String> headers) {
    private Answer(int status, byte[] body) {
        this(status, body, Map.of());
    }

    /** Writes the value of the answer's {@code result}. */
    @FunctionalInterface
    public interface Result {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** The same with headers. */
    public Answer with(Map<String, String> given) {
        return new Answer(status, body, given);
    }

    /** A notification was taken. */
    public static Answer accepted() {
        return new Answer(202, new byte[0]);
    }

    /** What was asked for is over. */
    public static Answer ended() {
        return new Answer(204, new byte[0]);
    }

    public static Answer result(JsonNode id, Result result) {
        return new Answer(200, write(json -> {
            json.writeStringField("jsonrpc", "2.0");
            json.writeFieldName("id");
            json.writeTree(id);
            json.writeFieldName("result");
            result.writeTo(json);
        }));
    }

    public static Answer error(Optional<JsonNode> id, Fault fault) {
        return new Answer(fault.status(), write(json -> {
            json.writeStringField("jsonrpc", "2.0");
            if (id.isPresent()) {
                json.writeFieldName("id");
                json.writeTree(id.get());
            }
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", fault.code());
            json.writeStringField("message", fault.message());
            if (fault.data().isPresent()) {
                json.writeFieldName("data");
                json.writeTree(fault.data().get());
            }
            json.writeEndObject();
        }));
    }

    /** Those that have something to say, in one array; when none has, that all was taken. */
    public static Answer several(List<Answer> answers) {
        String bodies = answers.stream()
                .filter(answer -> answer.body.length > 0)
                .map(answer -> new String(answer.body, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        return bodies.isEmpty() ? accepted() : new Answer(200, ("[" + bodies + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] write(Result members) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            members.writeTo(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
