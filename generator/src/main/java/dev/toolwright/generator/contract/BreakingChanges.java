package dev.toolwright.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rule;
import dev.toolwright.generator.tools.ToolEntry;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what was promised: tool-removed, argument-removed, argument-required, argument-narrower, effect-grew, task-required; and
 * tells of answer-field-removed. A tombstone makes a break deliberate.
 */
final class BreakingChanges {
    private static final List<String> EFFECTS = List.of("read", "write", "destructive");

    private static final String REQUIRED = "required";

    private final ToolsFile file;
    private final Snapshots snapshots;
    private final Problems problems;
    private final Set<String> tombstones;

    BreakingChanges(ToolsFile file, Snapshots snapshots, Problems problems) {
        this.file = file;
        this.snapshots = snapshots;
        this.problems = problems;
        this.tombstones = file.contract().tombstones().stream()
                .map(each -> each.name().value())
                .collect(Collectors.toSet());
    }

    /** @param contract the descriptors of now, by the names of the tools */
    void check(Map<String, String> contract) {
        snapshots.texts().forEach((name, text) -> {
            if (!contract.containsKey(name)) {
                checkGone(name);
            } else if (!text.equals(contract.get(name))) {
                Optional<JsonNode> before = Snapshots.parse(text);
                Optional<JsonNode> now = Snapshots.parse(contract.get(name));
                before.ifPresent(old -> checkTool(name, old, now.orElseThrow()));
            }
        });
    }

    private void checkGone(String name) {
        if (!tombstones.contains(name)) {
            problems.error(
                    ContractRule.TOOL_REMOVED,
                    new Position(snapshots.folder().resolve(Snapshots.file(name)), 2, 3, 1),
                    "the tool \"%s\" was promised and is gone".formatted(name),
                    "add \"aliases: {%s: {tool: …, toolset: …}}\", or \"tombstones: {%s: what to do instead}\""
                            .formatted(name, name));
        }
    }

    private void checkTool(String name, JsonNode before, JsonNode now) {
        checkEffect(name, before, now);
        checkTask(name, before.path("task").asText(), now.path("task").asText());
        JsonNode inputs = before.path("inputSchema");
        JsonNode left = now.path("inputSchema");
        List<String> required = Narrowing.texts(inputs.path("required"));
        Narrowing.texts(left.path("required")).stream()
                .filter(argument -> !required.contains(argument))
                .forEach(argument -> report(
                        ContractRule.ARGUMENT_REQUIRED,
                        name,
                        argument,
                        "the argument \"%s\" of \"%s\" must be given now".formatted(argument, name)));
        inputs.path("properties")
                .properties()
                .forEach(each ->
                        checkArgument(name, each, left.path("properties").path(each.getKey())));
        checkAnswer(name, before.path("outputSchema"), now.path("outputSchema"));
    }

    private void checkEffect(String name, JsonNode before, JsonNode now) {
        String from = before.path("effect").asText();
        String to = now.path("effect").asText();
        if (EFFECTS.indexOf(to) > EFFECTS.indexOf(from)) {
            problems.error(
                    ContractRule.EFFECT_GREW,
                    position(name, Optional.empty()),
                    "the tool \"%s\" was %s and is %s".formatted(name, from, to),
                    "give the new tool a new name");
        }
    }

    private void checkTask(String name, String from, String to) {
        if (to.equals(REQUIRED) && !from.equals(REQUIRED)) {
            problems.error(
                    ContractRule.TASK_REQUIRED,
                    position(name, Optional.empty()),
                    "the tool \"%s\" answered every client and now answers those that know tasks only".formatted(name),
                    "write \"task: optional\", or give the new tool a new name");
        }
    }

    private void checkArgument(String tool, Map.Entry<String, JsonNode> before, JsonNode now) {
        String argument = before.getKey();
        if (now.isMissingNode()) {
            report(
                    ContractRule.ARGUMENT_REMOVED,
                    tool,
                    argument,
                    "the argument \"%s\" of \"%s\" was promised and is gone".formatted(argument, tool));
            return;
        }
        Narrowing.of(before.getValue(), now)
                .ifPresent(what -> report(
                        ContractRule.ARGUMENT_NARROWER,
                        tool,
                        argument,
                        "the argument \"%s\" of \"%s\" takes less than before: %s".formatted(argument, tool, what)));
    }

    private void report(Rule rule, String tool, String argument, String message) {
        String name = tool + "." + argument;
        if (!tombstones.contains(name)) {
            problems.error(
                    rule,
                    position(tool, Optional.of(argument)),
                    message,
                    "keep it as it was, or add \"tombstones: {%s: what to do instead}\"".formatted(name));
        }
    }

    private void checkAnswer(String tool, JsonNode before, JsonNode now) {
        List<String> gone = before.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(field -> !now.path("properties").has(field))
                .toList();
        if (!gone.isEmpty()) {
            problems.warning(
                    ContractRule.ANSWER_FIELD_REMOVED,
                    position(tool, Optional.empty()),
                    "the answer of \"%s\" has no %s any more"
                            .formatted(
                                    tool, gone.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "))),
                    "the command update accepts it");
        }
    }

    /** The argument where it is written, else the tool; an alias is where its tool is. */
    private Position position(String name, Optional<String> argument) {
        ToolEntry tool = entry(name)
                .or(() -> file.contract().aliases().stream()
                        .filter(alias -> alias.name().value().equals(name))
                        .flatMap(alias -> alias.tool().stream())
                        .flatMap(now -> entry(now.value()).stream())
                        .findFirst())
                .orElseThrow();
        return argument.stream()
                .flatMap(wanted -> tool.arguments().stream()
                        .map(each -> each.name())
                        .filter(each -> each.value().equals(wanted)))
                .findFirst()
                .orElse(tool.name())
                .position();
    }

    private Optional<ToolEntry> entry(String name) {
        Stream<ToolEntry> tools = file.tools().stream();
        return tools.filter(each -> each.name().value().equals(name)).findFirst();
    }
}
