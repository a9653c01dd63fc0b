package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What has to be known when the answers come (MCP 2026-07-28, multi round-trip requests, server requirements 4 and 5); it travels
 * sealed through the client.
 *
 * @param id different for each state
 * @param person whose answers they must be
 * @param digest of the request that they must come with
 * @param expires when they come too late
 * @param questions the digest of each open question by its key: an answer to another question does not count
 * @param answers those of earlier rounds, as the client gave them
 */
record RequestState(
        String id, String person, String digest, Instant expires, Map<String, String> questions, ObjectNode answers) {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    static RequestState of(Subject subject, Instant expires, Map<String, String> questions, ObjectNode answers) {
        return new RequestState(
                UUID.randomUUID().toString(), subject.person().id(), subject.digest(), expires, questions, answers);
    }

    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("person", person)
                .put("digest", digest)
                .put("expires", expires.toEpochMilli());
        questions.forEach(json.putObject("questions")::put);
        json.set("answers", answers);
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
    }

    /** Only of bytes that the seal has vouched for. */
    static RequestState read(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            Map<String, String> questions = new LinkedHashMap<>();
            json.path("questions")
                    .properties()
                    .forEach(
                            each -> questions.put(each.getKey(), each.getValue().textValue()));
            return new RequestState(
                    json.path("id").textValue(),
                    json.path("person").textValue(),
                    json.path("digest").textValue(),
                    Instant.ofEpochMilli(json.path("expires").longValue()),
                    questions,
                    (ObjectNode) json.path("answers"));
        } catch (IOException foreign) {
            throw new UncheckedIOException("a state of this server cannot be read", foreign);
        }
    }
}
