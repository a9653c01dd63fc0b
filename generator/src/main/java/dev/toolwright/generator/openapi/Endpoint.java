package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation in a document that is being worked on.
 *
 * @param method as in the document, lower case
 */
record Endpoint(Document document, String path, String method, ObjectNode operation) {
    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{([^{}]*)}");

    /** In the document's order. */
    static List<Endpoint> all(Document document) {
        List<Endpoint> found = new ArrayList<>();
        document.root().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(field -> Part.METHODS.contains(field.getKey()))
                .filter(field -> field.getValue().isObject())
                .map(field -> new Endpoint(document, path.getKey(), field.getKey(), (ObjectNode) field.getValue()))
                .forEach(found::add));
        return found;
    }

    /** How a person would call it: {@code GET /pets/{id}}. */
    String title() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    Set<String> namesInPath() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME_IN_PATH.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** A list that can be changed by {@link #parameters(List)} only. */
    List<ObjectNode> parameters() {
        return operation
                .path("parameters")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    void parameters(List<ObjectNode> parameters) {
        ArrayNode list = operation.putArray("parameters");
        list.addAll(parameters);
        document.places().like(list, operation);
    }

    Optional<ObjectNode> parameter(String in, String name) {
        return parameters().stream()
                .filter(each -> each.path("in").asText().equals(in)
                        && each.path("name").asText().equals(name))
                .findFirst();
    }

    /** The method's key: the line that everybody would look for. */
    Position position() {
        return document.places().key(pathItem(), method);
    }

    /** The name inside the path, as written. */
    Position positionInPath(String name) {
        JsonNode paths = document.root().path("paths");
        int start = path.indexOf("{" + name + "}");
        return document.places()
                .entry(paths, path)
                .map(entry -> entry.key().at(start, name.length() + 2))
                .orElseGet(this::position);
    }

    private JsonNode pathItem() {
        return document.root().path("paths").path(path);
    }
}
