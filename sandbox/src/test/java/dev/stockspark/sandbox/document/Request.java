package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to be sent.
 *
 * @param query name to values; a list parameter has several
 * @param body a value for JSON; the parts of a form in {@code files}; both empty for none
 */
record Request(
        String method,
        Map<String, String> path,
        Map<String, List<String>> query,
        JsonNode body,
        Map<String, byte[]> files,
        String mediaType) {
    Request withQuery(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(name, values);
        return new Request(method, path, changed, body, files, mediaType);
    }

    Request withPath(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(path);
        changed.put(name, value);
        return new Request(method, changed, query, body, files, mediaType);
    }

    Request withBody(JsonNode value) {
        return new Request(method, path, query, value, files, mediaType);
    }

    Request withFiles(Map<String, byte[]> parts) {
        return new Request(method, path, query, body, parts, mediaType);
    }

    Request withMediaType(String other) {
        return new Request(method, path, query, body, files, other);
    }

    Request withMethod(String other) {
        return new Request(other, path, query, body, files, mediaType);
    }
}
