package dev.stockspark.sandbox.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import dev.stockspark.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A request as tests look at it, with its secrets blotted out. */
final class RecordedRequest {
    private static final Set<String> SECRETS = Set.of(
            "authorization",
            "password",
            "refresh_token",
            "client_secret",
            "code",
            "code_verifier",
            "token",
            "id_token_hint");

    private static final Pattern LEADS_KEY = Pattern.compile("^/v2/[^/]+/");

    private RecordedRequest() {}

    static ObjectNode json(Incoming request, String operationId, int status) {
        ObjectNode entry = Json.object()
                .put("method", request.method())
                .put("path", LEADS_KEY.matcher(request.path()).replaceFirst("/v2/***/"))
                .put("operationId", operationId)
                .put("status", status);
        entry.set("query", pairs(request.query()));
        ObjectNode headers = entry.putObject("headers");
        new TreeMap<>(request.headers()).forEach((name, value) -> headers.put(name, blot(name, value)));
        entry.set("body", body(request));
        return entry;
    }

    /** JSON as it is, a form as an object of lists, a multipart body as its size, anything else as text. */
    private static JsonNode body(Incoming request) {
        if (request.body().length == 0) {
            return NullNode.getInstance();
        }
        String text = new String(request.body(), StandardCharsets.UTF_8);
        return switch (request.mediaType()) {
            case "application/json" -> json(request.body(), text);
            case "application/x-www-form-urlencoded" -> pairs(QueryString.parse(text));
            case "multipart/form-data" -> Json.object().put("bytes", request.body().length);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode json(byte[] bytes, String text) {
        try {
            return Json.read(bytes);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(text);
        }
    }

    private static ObjectNode pairs(Map<String, List<String>> pairs) {
        ObjectNode node = Json.object();
        pairs.forEach((name, values) ->
                values.forEach(value -> node.withArrayProperty(name).add(blot(name, value))));
        return node;
    }

    private static String blot(String name, String value) {
        return SECRETS.contains(name) ? "***" : value;
    }
}
