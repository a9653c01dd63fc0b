package dev.toolwright.generator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Completions;
import dev.toolwright.server.registry.Outcome;
import dev.toolwright.server.registry.Prompts;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.registry.Resources;
import dev.toolwright.server.registry.Suggestions;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptMessage;
import java.util.List;

/** Asks for prompts and completions as the server does, and writes down what comes. */
record Reading(Catalogue catalogue, Registry registry, Calls calls, StringBuilder transcript) {

    static String title(JsonNode call) {
        return call.has("prompt")
                ? "prompt " + call.path("prompt").textValue() + ' ' + call.path("arguments")
                : "complete %s.%s %s"
                        .formatted(
                                call.path("complete").textValue(),
                                call.path("argument").textValue(),
                                call.path("value"));
    }

    void read(JsonNode call, Calls.Asked asked) {
        if (call.has("prompt")) {
            prompt(call.path("prompt").textValue(), asked);
        } else {
            complete(call, asked);
        }
    }

    private void prompt(String name, Calls.Asked asked) {
        Prompt prompt = new Prompts(catalogue, registry).find(name, asked.caller());
        outcome(calls.read("prompts/get " + name, asked, prompt::messages));
    }

    private void outcome(Outcome<List<PromptMessage>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<PromptMessage>> done ->
                done.value().forEach(message -> transcript
                        .append("  ")
                        .append(message.role())
                        .append(' ')
                        .append(message.content())
                        .append('\n'));
            case Outcome.NotDone<List<PromptMessage>> not ->
                transcript.append("  ! ").append(not.result()).append('\n');
        }
    }

    private void complete(JsonNode call, Calls.Asked asked) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putObject("ref")
                .put("type", "ref/prompt")
                .put("name", call.path("complete").textValue());
        params.putObject("argument")
                .put("name", call.path("argument").textValue())
                .put("value", call.path("value").textValue());
        if (call.has("context")) {
            params.putObject("context").set("arguments", call.path("context"));
        }
        Completions completions =
                new Completions(new Prompts(catalogue, registry), new Resources(catalogue, registry), calls);
        Suggestions found = completions.of(params, asked.caller());
        transcript.append("  = ").append(found.values()).append('\n');
    }
}
