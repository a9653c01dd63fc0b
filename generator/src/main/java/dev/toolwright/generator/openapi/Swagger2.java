package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a Swagger 2.0 document as OpenAPI 3.0, in place: what is moved keeps the place it was written at. Values of a wrong kind are
 * left as they are, since they are reported afterwards.
 */
final class Swagger2 {
    private static final Map<String, String> MOVED = Map.of(
            "#/definitions/", "#/components/schemas/",
            "#/parameters/", "#/components/parameters/",
            "#/responses/", "#/components/responses/");

    private final Document document;
    private final ObjectNode root;
    private final Swagger2Media media;
    private final Swagger2Parameters parameters;

    private Swagger2(Document document) {
        this.document = document;
        this.root = document.root();
        this.media = new Swagger2Media(root);
        this.parameters = new Swagger2Parameters(document, media);
    }

    static boolean is(ObjectNode root) {
        return root.path("swagger").asText().startsWith("2.");
    }

    static void convert(Document document) {
        new Swagger2(document).convert();
    }

    private void convert() {
        root.path("paths").forEach(item -> {
            if (item instanceof ObjectNode object) {
                pathItem(object);
            }
        });
        move("definitions", "schemas");
        parameters.shared(root.remove("parameters"), document.at("components", "parameters"));
        objects(root.path("responses")).forEach(this::response);
        move("responses", "responses");
        servers();
        List.of("swagger", "host", "basePath", "schemes", "consumes", "produces", "securityDefinitions", "security")
                .forEach(root::remove);
        root.put("openapi", "3.0.3");
        references(root);
    }

    private void move(String from, String to) {
        JsonNode moved = root.remove(from);
        if (moved instanceof ObjectNode object) {
            document.at("components").set(to, object);
        }
    }

    private void servers() {
        String host = root.path("host").asText();
        if (!host.isEmpty()) {
            String scheme = root.path("schemes").path(0).asText("https");
            ArrayNode servers = root.putArray("servers");
            document.places().like(servers, root);
            ObjectNode server = servers.addObject();
            document.places().like(server, root);
            server.put("url", scheme + "://" + host + root.path("basePath").asText());
        }
    }

    private void pathItem(ObjectNode item) {
        JsonNode common = item.remove("parameters");
        for (String method : Part.METHODS) {
            if (item.get(method) instanceof ObjectNode operation) {
                parameters.operation(operation, common);
                objects(operation.path("responses")).forEach(response -> response(response, operation));
                List.of("consumes", "produces", "schemes", "security").forEach(operation::remove);
            }
        }
    }

    private void response(ObjectNode response) {
        response(response, root);
    }

    private void response(ObjectNode response, ObjectNode operation) {
        JsonNode schema = response.remove("schema");
        response.remove(List.of("examples", "headers"));
        if (schema instanceof ObjectNode object) {
            Swagger2Media.binary(object);
            ObjectNode content = response.putObject("content");
            document.places().like(content, response);
            media.produced(operation).forEach(type -> {
                ObjectNode one = content.putObject(type);
                document.places().like(one, response);
                one.set("schema", object);
            });
        }
    }

    private static List<ObjectNode> objects(JsonNode container) {
        return container
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private void references(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.path("$ref").asText();
            MOVED.forEach((from, to) -> {
                if (reference.startsWith(from)) {
                    object.put("$ref", to + reference.substring(from.length()));
                }
            });
        }
        if (node instanceof ObjectNode object && object.path("x-nullable").asBoolean()) {
            object.put("nullable", true);
        }
        node.forEach(this::references);
    }
}
