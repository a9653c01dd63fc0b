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
import dev.toolwright.server.tool.ResourceContents;
import java.util.List;

/** Asks for prompts, resources and completions as the server does, and writes down what comes. */
record Reading(Catalogue catalogue, Registry registry, Calls calls, StringBuilder transcript) {

    static String title(JsonNode call) {
        if (call.has("prompt")) {
            return "prompt " + call.path("prompt").textValue() + ' ' + call.path("arguments");
        }
        return call.has("read")
                ? "read " + call.path("read").textValue()
                : "complete %s.%s %s"
                        .formatted(
                                call.path("complete").textValue(),
                                call.path("argument").textValue(),
                                call.path("value"));
    }

    void read(JsonNode call, Calls.Asked asked) {
        if (call.has("prompt")) {
            prompt(call.path("prompt").textValue(), asked);
        } else if (call.has("read")) {
            resource(call.path("read").textValue(), asked);
        } else {
            complete(call, asked);
        }
    }

    private void resource(String uri, Calls.Asked asked) {
        Resources.Found found =
                new Resources(catalogue, registry).find(uri, asked.caller()).orElseThrow();
        Outcome<List<ResourceContents>> read =
                new dev.toolwright.server.registry.Reading(registry, calls).read(found, asked.caller(), asked.client());
        switch (read) {
            case Outcome.Done<List<ResourceContents>> done ->
                done.value()
                        .forEach(contents ->
                                transcript.append("  = ").append(contents).append('\n'));
            case Outcome.NotDone<List<ResourceContents>> not ->
                transcript.append("  ! ").append(not.result()).append('\n');
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
        String of = call.path("complete").textValue();
        boolean address = of.contains("://");
        params.putObject("ref")
                .put("type", address ? "ref/resource" : "ref/prompt")
                .put(address ? "uri" : "name", of);
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
