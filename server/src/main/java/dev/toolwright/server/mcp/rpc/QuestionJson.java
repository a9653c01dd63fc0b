package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.InputRequest;

/** How questions look on the wire, and what a client must have declared to be asked them (2026-07-28 schema, InputRequest). */
public final class QuestionJson {
    private QuestionJson() {}

    /** {@code method} and {@code params}. */
    public static ObjectNode of(InputRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("method", method(request));
        json.set("params", params(request));
        return json;
    }

    public static String method(InputRequest request) {
        return switch (request) {
            case InputRequest.Form ignored -> "elicitation/create";
            case InputRequest.Link ignored -> "elicitation/create";
            case InputRequest.Sampling ignored -> "sampling/createMessage";
            case InputRequest.Roots ignored -> "roots/list";
        };
    }

    public static ObjectNode params(InputRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (request) {
            case InputRequest.Form form ->
                json.put("mode", "form").put("message", form.message()).set("requestedSchema", form.requestedSchema());
            case InputRequest.Link link ->
                json.put("mode", "url")
                        .put("message", link.message())
                        .put("url", link.url().toString());
            case InputRequest.Sampling sampling -> sampling.params().deepCopy();
            case InputRequest.Roots ignored -> json;
        };
    }

    /** Whether a client with these capabilities can be asked; {@code elicitation} without modes means forms. */
    public static boolean understood(InputRequest request, JsonNode capabilities) {
        JsonNode elicitation = capabilities.path("elicitation");
        return switch (request) {
            case InputRequest.Form ignored ->
                elicitation.isObject() && (elicitation.isEmpty() || elicitation.has("form"));
            case InputRequest.Link ignored -> elicitation.has("url");
            case InputRequest.Sampling ignored -> capabilities.path("sampling").isObject();
            case InputRequest.Roots ignored -> capabilities.path("roots").isObject();
        };
    }

    /** Adds what a client would have to declare. */
    public static void require(InputRequest request, ObjectNode capabilities) {
        switch (request) {
            case InputRequest.Form ignored ->
                capabilities.withObject("/elicitation").putObject("form");
            case InputRequest.Link ignored ->
                capabilities.withObject("/elicitation").putObject("url");
            case InputRequest.Sampling ignored -> capabilities.putObject("sampling");
            case InputRequest.Roots ignored -> capabilities.putObject("roots");
        }
    }
}
