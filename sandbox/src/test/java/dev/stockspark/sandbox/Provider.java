package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenID provider, and what its tests ask of it. */
class Provider extends SandboxTest {
    final Browser browser = Browser.of(sandbox());

    Reply revoke(String address, String token) {
        return browser.post(address, Map.of("client_id", "carspark-api", "token", token));
    }

    Client bearer(JsonNode tokens) {
        return browser.client()
                .with("Authorization", "Bearer " + tokens.get("access_token").textValue());
    }

    static JsonNode control(String method, String path, String body) {
        Reply reply = demo().send(method, path, body);
        assertTrue(reply.status() < 300, () -> Browser.text(reply));
        return reply.json();
    }

    Browser changed(JsonNode row) {
        Browser changed = browser;
        for (Map.Entry<String, String> each : strings(row.get("with")).entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return changed;
    }

    static Map<String, String> strings(JsonNode node) {
        return node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .textValue()));
    }

    static Stream<JsonNode> rows(String file) {
        return StreamSupport.stream(Json.resource("/cases/" + file + ".yaml").spliterator(), false);
    }
}
