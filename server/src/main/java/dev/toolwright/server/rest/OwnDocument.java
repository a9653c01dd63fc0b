package dev.toolwright.server.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The interface below {@code /api} described as OpenAPI 3.1: one path for each tool. */
final class OwnDocument {
    private final Catalogue catalogue;
    private final boolean signIn;

    OwnDocument(Catalogue catalogue, boolean signIn) {
        this.catalogue = catalogue;
        this.signIn = signIn;
    }

    ObjectNode of(List<ListedTool> tools) {
        ObjectNode document = json().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", catalogue.title())
                .put("version", catalogue.version())
                .put("description", catalogue.instructions());
        document.putArray("servers").addObject().put("url", "/");
        tags(document.putArray("tags"), tools);
        ObjectNode paths = document.putObject("paths");
        list(paths.putObject("/api/tools"));
        for (ListedTool tool : tools) {
            ToolDescriptor descriptor = tool.descriptor();
            paths.putObject(ToolEntry.href(descriptor))
                    .set(ToolEntry.method(descriptor).toLowerCase(Locale.ROOT), operation(descriptor));
        }
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").set("Problem", problem());
        if (signIn) {
            components
                    .putObject("securitySchemes")
                    .putObject("token")
                    .put("type", "http")
                    .put("scheme", "bearer");
            document.putArray("security").addObject().putArray("token");
        }
        return document;
    }

    private void tags(ArrayNode tags, List<ListedTool> tools) {
        Set<String> used = new HashSet<>();
        tools.forEach(tool -> used.add(tool.descriptor().toolset()));
        for (Catalogue.Toolset toolset : catalogue.toolsets()) {
            if (used.contains(toolset.name())) {
                tags.addObject().put("name", toolset.name()).put("description", toolset.description());
            }
        }
    }

    private static void list(ObjectNode path) {
        ObjectNode operation = path.putObject("get")
                .put("operationId", "listTools")
                .put("summary", "The tools that the caller may call");
        ObjectNode schema = json().put("type", "object");
        schema.putObject("properties")
                .putObject("tools")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        answers(operation, schema);
    }

    private static ObjectNode operation(ToolDescriptor tool) {
        ObjectNode operation = json().put("operationId", tool.name())
                .put("summary", tool.title())
                .put("description", tool.description());
        operation.putArray("tags").add(tool.toolset());
        if (ToolEntry.method(tool).equals("GET")) {
            parameters(operation.putArray("parameters"), tool.inputSchema());
        } else {
            content(operation.putObject("requestBody").put("required", true), "application/json", tool.inputSchema());
        }
        answers(operation, tool.outputSchema().orElseGet(OwnDocument::onlyText));
        return operation;
    }

    private static void parameters(ArrayNode parameters, ObjectNode inputSchema) {
        Set<String> required = new HashSet<>();
        inputSchema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property :
                inputSchema.path("properties").properties()) {
            ObjectNode parameter =
                    parameters.addObject().put("name", property.getKey()).put("in", "query");
            parameter.put("required", required.contains(property.getKey()));
            JsonNode description = property.getValue().path("description");
            if (description.isTextual()) {
                parameter.put("description", description.textValue());
            }
            if (property.getValue().path("type").asText().equals("object")) {
                content(parameter, "application/json", property.getValue());
            } else {
                parameter.set("schema", property.getValue());
            }
        }
    }

    private static void answers(ObjectNode operation, ObjectNode schema) {
        ObjectNode responses = operation.putObject("responses");
        content(responses.putObject("200").put("description", "What the tool answers"), "application/json", schema);
        content(
                responses.putObject("default").put("description", "Why it was not done (RFC 9457)"),
                Problem.MEDIA_TYPE,
                json().put("$ref", "#/components/schemas/Problem"));
    }

    private static void content(ObjectNode parent, String mediaType, JsonNode schema) {
        parent.putObject("content").putObject(mediaType).set("schema", schema);
    }

    private static ObjectNode onlyText() {
        ObjectNode schema = json().put("type", "object");
        schema.putArray("required").add("text");
        schema.putObject("properties").putObject("text").put("type", "string");
        return schema;
    }

    private static ObjectNode problem() {
        ObjectNode schema = json().put("type", "object");
        schema.putArray("required").add("title").add("status").add("detail").add("code");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri-reference");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties
                .putObject("detail")
                .put("type", "string")
                .put("description", "what happened, what did not, what to do");
        properties.putObject("code").put("type", "string").put("description", "stable, for programs");
        return schema;
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
