package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stockspark.sandbox.document.Document.Described;
import dev.stockspark.sandbox.gallery.Pictures;
import dev.stockspark.sandbox.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operation needs beforehand, see {@code document/preparations.yaml}. */
record Preparation(JsonNode words) {
    private static final JsonNode ALL = Json.resource("/document/preparations.yaml");

    static Preparation of(Described operation) {
        return new Preparation(ALL.path(operation.id()));
    }

    /** Does it. @return path parameters that follow */
    Map<String, String> done(Wire wire) {
        if (words.has("upload")) {
            return ids(send(
                    wire,
                    "POST " + words.get("upload").textValue(),
                    MissingNode.getInstance(),
                    Map.of("file", Pictures.painted(9).bytes())));
        }
        if (words.has("create")) {
            return ids(send(wire, "POST " + words.get("create").textValue(), words.get("body"), Map.of()));
        }
        if (words.has("send")) {
            send(wire, words.get("send").textValue(), MissingNode.getInstance(), Map.of());
        }
        return Map.of();
    }

    JsonNode start(Wire wire) {
        return words.has("start")
                ? send(wire, "GET " + words.get("start").textValue(), MissingNode.getInstance(), Map.of())
                : MissingNode.getInstance();
    }

    boolean drops(String parameter) {
        return Choice.has(words.path("drop"), parameter);
    }

    private Map<String, String> ids(JsonNode answer) {
        Map<String, String> ids = new LinkedHashMap<>();
        words.get("id")
                .properties()
                .forEach(entry -> ids.put(
                        entry.getKey(), answer.at(entry.getValue().textValue()).asText()));
        return ids;
    }

    private static JsonNode send(Wire wire, String line, JsonNode body, Map<String, byte[]> files) {
        String[] words = line.split(" ", 2);
        Described raw = new Described("preparation", words[0], words[1], List.of(), MissingNode.getInstance());
        Wire.Answer answer = wire.send(raw, new Request(words[0], Map.of(), Map.of(), body, files, "application/json"));
        if (answer.status() >= 300) {
            throw new AssertionError(line + " answered " + answer.status() + " " + answer.json());
        }
        return answer.json();
    }
}
