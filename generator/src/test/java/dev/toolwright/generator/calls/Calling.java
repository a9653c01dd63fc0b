package dev.toolwright.generator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Changes;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.seal.Seal;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Calls tools as the server does, results checked against their schemas, and writes down what happens. */
final class Calling {
    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00.5Z");
    private static final ObjectNode NONE = JsonNodeFactory.instance.objectNode();

    private final Catalogue catalogue;
    private final Registry registry;
    private final StringBuilder transcript = new StringBuilder();

    Calling(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.registry = new Registry(
                catalogue,
                catalogue.toolsets().stream().map(Catalogue.Toolset::name).toList());
    }

    String transcript(JsonNode calls) {
        calls.forEach(this::call);
        return transcript.toString();
    }

    private void call(JsonNode call) {
        ObjectNode arguments = call.path("arguments") instanceof ObjectNode given ? given : NONE.deepCopy();
        ScriptedApi api = new ScriptedApi(call.path("answers"), transcript);
        ScriptedPerson person = new ScriptedPerson(call.has("settings") ? call.get("settings") : NONE);
        transcript.append(title(call));
        transcript.append(call.has("settings") ? " as " + person : "");
        transcript.append(
                call.has("languages") ? " reading " + call.get("languages").textValue() : "");
        transcript.append('\n');
        String before = person.toString();
        Calls calls = new Calls(
                catalogue,
                new Calls.Behind(
                        (name, who, deadline) -> api,
                        who -> person,
                        Seal.ofThisProcess(),
                        new ScriptedFiles(call.path("files"))),
                new Calls.Rules(Duration.ofMinutes(1), true, false, () -> NOW),
                new Changes());
        ScriptedClient client = new ScriptedClient(call.path("person"), transcript);
        Calls.Asked asked = new Calls.Asked(
                arguments, new Waiting(api, call.path("languages").asText()), client.client());
        if (call.has("tool")) {
            result(() -> calls.call(registry.find(call.path("tool").textValue()).orElseThrow(), asked));
        } else {
            new Reading(catalogue, registry, calls, transcript).read(call, asked);
        }
        if (!person.toString().equals(before)) {
            transcript.append("  remembers ").append(person).append('\n');
        }
        transcript.append(api.left() > 0 ? "  answers left: " + api.left() + "\n\n" : "\n");
    }

    private static String title(JsonNode call) {
        return call.has("tool") ? call.path("tool").textValue() + ' ' + call.path("arguments") : Reading.title(call);
    }

    private void result(Supplier<ToolResult> called) {
        try {
            switch (called.get()) {
                case ToolResult.Success success -> {
                    success.structured()
                            .ifPresent(json ->
                                    transcript.append("  = ").append(json).append('\n'));
                    transcript
                            .append("  ")
                            .append(JsonNodeFactory.instance.textNode(success.text()))
                            .append('\n');
                    success.attachments()
                            .forEach(content ->
                                    transcript.append("  + ").append(content).append('\n'));
                }
                case ToolResult.Failure failure ->
                    transcript
                            .append("  ! ")
                            .append(failure.code())
                            .append(": ")
                            .append(failure.message())
                            .append('\n');
                case ToolResult.InputNeeded needed ->
                    transcript.append("  ? ").append(needed.questions()).append('\n');
            }
        } catch (CancelledException cancelled) {
            transcript.append("  cancelled\n");
        }
    }

    /** One who waits until the script says otherwise. */
    private record Waiting(ScriptedApi api, String languages) implements Caller {
        @Override
        public Person person() {
            return Person.LOCAL;
        }

        @Override
        public boolean gone() {
            return api.cancelled();
        }

        @Override
        public <T> T waiting(Supplier<T> wait) {
            return wait.get();
        }
    }
}
