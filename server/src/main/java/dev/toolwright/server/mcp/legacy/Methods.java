package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.ContentJson;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.ListingJson;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.ListedResource;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Offer;
import dev.toolwright.server.registry.Outcome;
import dev.toolwright.server.registry.Prompts;
import dev.toolwright.server.registry.Resources;
import dev.toolwright.server.registry.Suggestions;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.ResourceContents;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods of 2024-11-05 to 2025-11-25 that need no session; what they answer is the same in all of these revisions. */
final class Methods {
    /** 2025-11-25, resources, error handling. */
    private static final int RESOURCE_NOT_FOUND = -32_002;

    private final Offer offer;

    Methods(Offer offer) {
        this.offer = offer;
    }

    /**
     * @param asked by whom, and how they can be asked; its arguments are not looked at
     * @throws Refusal when there is no such method, or its parameters are wrong
     */
    ObjectNode answer(Message.Request request, Calls.Asked asked) {
        ObjectNode params = request.params();
        return switch (offered(request.method())) {
            case "ping" -> JsonNodeFactory.instance.objectNode();
            case "tools/list" -> list("tools", tools(asked));
            case "tools/call" -> call(params, asked);
            case "prompts/list" -> list("prompts", prompts(asked));
            case "prompts/get" -> prompt(params, asked);
            case "resources/list" -> list("resources", listed(offer.resources().single(asked.caller())));
            case "resources/templates/list" ->
                list("resourceTemplates", listed(offer.resources().templates(asked.caller())));
            case "resources/read" -> read(params, asked);
            case "completion/complete" -> complete(params, asked);
            default -> throw new Refusal(notFound(request.method()));
        };
    }

    static Fault notFound(String method) {
        return new Fault(200, Fault.METHOD_NOT_FOUND, "there is no method \"" + method + "\" here");
    }

    /** What the capabilities do not name is not there. */
    private String offered(String method) {
        boolean none =
                switch (method) {
                    case "prompts/list", "prompts/get" -> offer.prompts().isEmpty();
                    case "resources/list", "resources/templates/list", "resources/read" ->
                        offer.resources().isEmpty();
                    case "completion/complete" ->
                        offer.prompts().isEmpty() && offer.resources().isEmpty();
                    default -> false;
                };
        return none ? "" : method;
    }

    private Stream<ObjectNode> tools(Calls.Asked asked) {
        return offer.registry().tools(asked.caller()).stream().map(tool -> ToolJson.of(tool.descriptor()));
    }

    private Stream<ObjectNode> prompts(Calls.Asked asked) {
        return offer.prompts().all(asked.caller()).stream().map(prompt -> ListingJson.of(prompt.descriptor()));
    }

    private static Stream<ObjectNode> listed(List<ListedResource> resources) {
        return resources.stream().map(each -> ListingJson.of(each.descriptor()));
    }

    private static ObjectNode list(String name, Stream<ObjectNode> items) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray(name);
        items.forEach(array::add);
        return json;
    }

    private ObjectNode call(ObjectNode params, Calls.Asked asked) {
        String name = text(params, "name");
        ListedTool tool = offer.registry()
                .find(name, asked.caller())
                .orElseThrow(
                        () -> new Refusal(Fault.invalidParams(offer.registry().unknown(name))));
        return result(offer.calls().call(tool, with(asked, arguments(params))));
    }

    private static ObjectNode result(ToolResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (result) {
            case ToolResult.Success success -> {
                json.set("content", ContentJson.of(success));
                success.structured().ifPresent(structured -> json.set("structuredContent", structured));
                json.put("isError", false);
            }
            case ToolResult.Failure failure -> {
                json.putArray("content").addObject().put("type", "text").put("text", failure.message());
                json.put("isError", true);
                json.putObject("_meta").put(ToolJson.FAILURE_CODE, failure.code());
            }
            case ToolResult.InputNeeded needed ->
                throw new IllegalStateException("there are no rounds here: " + needed);
        }
        return json;
    }

    private ObjectNode prompt(ObjectNode params, Calls.Asked asked) {
        String name = text(params, "name");
        Prompt prompt = prompt(name, asked.caller());
        ObjectNode arguments = arguments(params);
        List<String> faults = Prompts.faults(prompt, arguments);
        if (!faults.isEmpty()) {
            throw new Refusal(Fault.invalidParams("params.arguments: " + String.join(", ", faults)));
        }
        List<PromptMessage> messages =
                done(offer.calls().read("prompts/get " + name, with(asked, arguments), prompt::messages));
        ObjectNode json = list("messages", messages.stream().map(ContentJson::of));
        return json.put("description", prompt.descriptor().description());
    }

    private Prompt prompt(String name, Caller caller) {
        try {
            return offer.prompts().find(name, caller);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Fault.invalidParams(unknown.getMessage()));
        }
    }

    private ObjectNode read(ObjectNode params, Calls.Asked asked) {
        String uri = text(params, "uri");
        Resources.Found found = offer.resources()
                .find(uri, asked.caller())
                .orElseThrow(() -> new Refusal(new Fault(
                        200,
                        RESOURCE_NOT_FOUND,
                        "there is no resource \"" + uri + "\"",
                        Optional.of(JsonNodeFactory.instance.objectNode().put("uri", uri)))));
        List<ResourceContents> contents = done(offer.reading().read(found, asked.caller(), asked.client()));
        return list("contents", contents.stream().map(ContentJson::of));
    }

    private ObjectNode complete(ObjectNode params, Calls.Asked asked) {
        Suggestions found;
        try {
            found = offer.completions().of(params, asked.caller());
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Fault.invalidParams(wrong.getMessage()));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode completion = json.putObject("completion");
        ArrayNode values = completion.putArray("values");
        found.values().forEach(values::add);
        completion.put("total", found.total()).put("hasMore", found.total() > values.size());
        return json;
    }

    /** Prompts and resources have no isError, so what is not done is an error. */
    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.NotDone<T> not -> throw new Refusal(fault(not.result()));
        };
    }

    private static Fault fault(ToolResult result) {
        if (!(result instanceof ToolResult.Failure failure)) {
            throw new IllegalStateException("there are no rounds here: " + result);
        }
        int code = failure.code().equals("not_found") ? RESOURCE_NOT_FOUND : Fault.INTERNAL_ERROR;
        return new Fault(200, code, failure.message());
    }

    private static Calls.Asked with(Calls.Asked asked, ObjectNode arguments) {
        return new Calls.Asked(arguments, asked.caller(), asked.client());
    }

    private static String text(ObjectNode params, String name) {
        if (!params.path(name).isTextual()) {
            throw new Refusal(Fault.invalidParams("params." + name + " must be a string"));
        }
        return params.path(name).textValue();
    }

    private static ObjectNode arguments(ObjectNode params) {
        JsonNode arguments = params.path("arguments");
        if (arguments.isMissingNode() || arguments.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (arguments instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(Fault.invalidParams("params.arguments must be an object"));
    }
}
