package dev.toolwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.Upstreams;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;

/** One test, run. */
final class Trial {
    private static final Calls.Rules RULES = new Calls.Rules(Duration.ofMinutes(1), true);

    private final Catalogue catalogue;
    private final Script script;
    private final ScriptedPerson person;

    Trial(Catalogue catalogue, Script script) {
        this.catalogue = catalogue;
        this.script = script;
        this.person = new ScriptedPerson(script.object("remembered"), script.value("person"), script.text("language"));
    }

    void run() {
        if (script.sandbox()) {
            judge(call(Started.SANDBOX.fresh(script)));
        } else {
            ScriptedApi api = new ScriptedApi(script);
            ToolResult result = call(api);
            api.checkAllAsked();
            judge(result);
        }
        script.value("remembers").ifPresent(wanted -> compare("/remembers", wanted, person.remembered()));
    }

    private ToolResult call(Upstreams upstreams) {
        List<String> toolsets =
                catalogue.toolsets().stream().map(Catalogue.Toolset::name).toList();
        ListedTool tool = new Registry(catalogue, toolsets).find(script.tool()).orElseThrow();
        Calls calls = new Calls(catalogue, upstreams, who -> person, RULES);
        return calls.call(tool, new Calls.Asked(script.object("args").deepCopy(), person, person.client()));
    }

    private void judge(ToolResult result) {
        switch (result) {
            case ToolResult.Success success -> succeeded(success);
            case ToolResult.Failure failure -> failed(failure);
            case ToolResult.InputNeeded needed ->
                throw script.failure("", "the tool asked " + needed.questions().values());
        }
    }

    private void succeeded(ToolResult.Success success) {
        if (script.value("error").isPresent()) {
            throw script.failure("/error", "a failure was expected, and the tool answered\n" + shown(success));
        }
        JsonNode structured = success.structured().map(JsonNode.class::cast).orElse(MissingNode.getInstance());
        script.value("expect").ifPresent(wanted -> compare("/expect", wanted, structured));
        script.value("text")
                .ifPresent(wanted -> compare("/text", wanted, JsonNodeFactory.instance.textNode(success.text())));
    }

    private static String shown(ToolResult.Success success) {
        return "  " + success.structured().map(JsonNode::toString).orElse(success.text());
    }

    private void failed(ToolResult.Failure failure) {
        JsonNode told = JsonNodeFactory.instance
                .objectNode()
                .put("code", failure.code())
                .put("text", failure.message());
        JsonNode wanted = script.value("error")
                .orElseThrow(() ->
                        script.failure("", "the tool failed with %s: %s".formatted(failure.code(), failure.message())));
        compare("/error", wanted.isObject() ? wanted : told.deepCopy(), told);
        if (wanted.isTextual()) {
            compare("/error", wanted, told.get("text"));
        }
    }

    private void compare(String word, JsonNode wanted, JsonNode actual) {
        Comparison comparison = new Comparison(wanted, actual);
        comparison.difference().ifPresent(at -> {
            throw script.failure(word + at, "this is another one (- expected, + actual)\n" + comparison.shown());
        });
    }

    /** The sandbox of this run, found by whoever needs it first. */
    private static final class Started {
        static final Started SANDBOX = new Started();

        private final List<Sandbox> found = ServiceLoader.load(Sandbox.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        Upstreams fresh(Script script) {
            if (found.isEmpty()) {
                throw script.failure(
                        "/sandbox", "the application names no sandbox in META-INF/services/" + Sandbox.class.getName());
            }
            found.getFirst().reset();
            return found.getFirst().upstreams();
        }
    }
}
