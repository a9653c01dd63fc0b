package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** One request and what it has to answer, as a row of a case file (see {@code cases/companies.yaml}). */
record Case(JsonNode row) {
    String name() {
        return row.get("name").asText();
    }

    void run(Sandbox sandbox, Client demo) {
        Client client = client(demo);
        String[] request = row.get("send").textValue().split(" ", 2);
        Reply reply = row.has("raw")
                ? RawHttp.get(sandbox.port(), request[1], client.headers())
                : client.send(request[0], request[1], body(client));
        String said = reply.status() + " " + reply.json();
        assertEquals(row.get("status").intValue(), reply.status(), said);
        row.path("where")
                .properties()
                .forEach(entry -> assertEquals(
                        plain(entry.getValue()),
                        plain(reply.json().at(entry.getKey())),
                        entry.getKey() + " in " + said));
        row.path("size")
                .properties()
                .forEach(entry -> assertEquals(
                        entry.getValue().intValue(),
                        reply.json().at(entry.getKey()).size(),
                        entry.getKey()));
        row.path("absent")
                .forEach(pointer ->
                        assertEquals(true, reply.json().at(pointer.textValue()).isMissingNode(), said));
        if (row.has("errors")) {
            assertEquals(texts(row.get("errors")), fields(reply), said);
        }
        if (row.has("empty")) {
            assertEquals(0, reply.body().length);
        }
        if (reply.status() >= 400) {
            assertEquals(
                    List.of(true, true),
                    List.of(reply.json().hasNonNull("code"), reply.json().hasNonNull("message")),
                    said);
        }
    }

    private Client client(Client demo) {
        String user = row.path("user").asText("demo");
        return switch (user) {
            case "none" -> Client.of(demo.sandbox());
            case "demo" -> demo;
            default -> Client.of(demo.sandbox()).as(user);
        };
    }

    private String body(Client client) {
        if (row.has("text")) {
            return row.get("text").textValue();
        }
        if (!row.has("from")) {
            return row.has("body") ? text(row.get("body")) : "";
        }
        ObjectNode document = (ObjectNode) client.json(row.get("from").textValue());
        row.path("set").properties().forEach(entry -> set(document, entry.getKey(), entry.getValue()));
        row.path("drop").forEach(field -> document.remove(field.textValue()));
        return text(document);
    }

    private static void set(ObjectNode document, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, last))).set(pointer.substring(last + 1), value);
    }

    private static String text(JsonNode value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    /** 7 and 7.0 are one number here; what digits survive is asserted elsewhere. */
    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.toString();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static List<String> fields(Reply reply) {
        ArrayNode fields = Json.array();
        reply.json().path("errors").forEach(error -> fields.add(error.get("field")));
        return texts(fields);
    }
}
