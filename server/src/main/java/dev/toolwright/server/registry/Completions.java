package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.text.Nearest;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ToolCall;
import java.util.List;
import java.util.function.Function;

/** Suggests what may be typed for the arguments of prompts and the variables of resource templates. */
public final class Completions {
    private final Prompts prompts;
    private final Resources resources;
    private final Calls calls;

    public Completions(Prompts prompts, Resources resources, Calls calls) {
        this.prompts = prompts;
        this.resources = resources;
        this.calls = calls;
    }

    /**
     * @param params of {@code completion/complete} (MCP, CompleteRequestParams)
     * @throws IllegalArgumentException saying what is wrong with them
     */
    public Suggestions of(ObjectNode params, Caller caller) {
        String argument = text(params.path("argument"), "name", "argument");
        String typed = text(params.path("argument"), "value", "argument");
        JsonNode context = params.path("context").path("arguments");
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        if (context instanceof ObjectNode object) {
            known.setAll(object);
        }
        known.put(argument, typed);
        Calls.Asked asked = new Calls.Asked(known, caller, Client.SILENT);
        return switch (text(params.path("ref"), "type", "ref")) {
            case "ref/prompt" ->
                Suggestions.of(ofPrompt(text(params.path("ref"), "name", "ref"), argument, asked), typed);
            case "ref/resource" ->
                Suggestions.of(ofResource(text(params.path("ref"), "uri", "ref"), argument, asked), typed);
            default -> throw new IllegalArgumentException("params.ref.type must be ref/prompt or ref/resource");
        };
    }

    private List<String> ofPrompt(String name, String argument, Calls.Asked asked) {
        Prompt prompt = prompts.find(name, asked.caller());
        List<String> arguments = prompt.descriptor().arguments().stream()
                .map(PromptDescriptor.Argument::name)
                .toList();
        require(argument, arguments);
        return suggest(name, asked, call -> prompt.suggestions(argument, call));
    }

    private List<String> ofResource(String uri, String variable, Calls.Asked asked) {
        ListedResource resource = resources
                .template(uri, asked.caller())
                .orElseThrow(() -> new IllegalArgumentException("there is no resource template \"" + uri + "\""));
        require(variable, resource.variables());
        return resource.resource() instanceof Resource.Written written
                ? suggest(uri, asked, call -> written.suggestions(variable, call))
                : List.of();
    }

    /** A person goes on typing when nothing can be suggested, so a failure is an empty list, and the log has it. */
    private List<String> suggest(String name, Calls.Asked asked, Function<ToolCall, List<String>> body) {
        return switch (calls.read("completion/complete " + name, asked, body)) {
            case Outcome.Done<List<String>> done -> done.value();
            case Outcome.NotDone<List<String>> ignored -> List.of();
        };
    }

    private static void require(String argument, List<String> known) {
        if (!known.contains(argument)) {
            throw new IllegalArgumentException(
                    "there is no argument \"" + argument + "\"" + Nearest.hint(argument, known));
        }
    }

    private static String text(JsonNode in, String name, String place) {
        if (!in.path(name).isTextual()) {
            throw new IllegalArgumentException("params." + place + "." + name + " must be a string");
        }
        return in.path(name).textValue();
    }
}
