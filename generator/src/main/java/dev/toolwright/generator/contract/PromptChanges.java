package dev.toolwright.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rule;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.PromptEntry;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what was promised of prompts: prompt-removed, prompt-argument-changed. A tombstone makes a break deliberate. */
final class PromptChanges {
    private static final String ENDING = ".prompt.json";

    private final ToolsFile file;
    private final Snapshots snapshots;
    private final Problems problems;

    PromptChanges(ToolsFile file, Snapshots snapshots, Problems problems) {
        this.file = file;
        this.snapshots = snapshots;
        this.problems = problems;
    }

    /** @param now the descriptors of now, by the names of their files */
    void check(Map<String, String> now) {
        snapshots.others().forEach((name, text) -> {
            if (name.endsWith(ENDING)) {
                String prompt = name.substring(0, name.length() - ENDING.length());
                Optional<JsonNode> before = Snapshots.parse(text);
                if (now.containsKey(name)) {
                    before.ifPresent(old -> checkArguments(
                            prompt, old, Snapshots.parse(now.get(name)).orElseThrow()));
                } else {
                    report(
                            ContractRule.PROMPT_REMOVED,
                            new Position(snapshots.folder().resolve(name), 2, 3, 1),
                            "the prompt \"%s\" was promised and is gone".formatted(prompt),
                            prompt);
                }
            }
        });
    }

    private void checkArguments(String prompt, JsonNode before, JsonNode now) {
        before.path("arguments").forEach(old -> {
            if (named(now, old.path("name").asText()).isEmpty()) {
                String argument = old.path("name").asText();
                report(
                        ContractRule.PROMPT_ARGUMENT_CHANGED,
                        position(prompt),
                        "the argument \"%s\" of \"%s\" was promised and is gone".formatted(argument, prompt),
                        prompt + "." + argument);
            }
        });
        now.path("arguments").forEach(given -> {
            String argument = given.path("name").asText();
            Predicate<JsonNode> needed = old -> old.path("required").asBoolean();
            if (given.path("required").asBoolean()
                    && named(before, argument).filter(needed).isEmpty()) {
                report(
                        ContractRule.PROMPT_ARGUMENT_CHANGED,
                        position(prompt),
                        "the argument \"%s\" of \"%s\" must be given now".formatted(argument, prompt),
                        prompt + "." + argument);
            }
        });
    }

    private static Optional<JsonNode> named(JsonNode prompt, String argument) {
        return prompt.path("arguments")
                .valueStream()
                .filter(each -> each.path("name").asText().equals(argument))
                .findFirst();
    }

    /** @param name what a tombstone would be for */
    private void report(Rule rule, Position position, String message, String name) {
        boolean deliberate = file.contract().tombstones().stream()
                .anyMatch(each -> each.name().value().equals(name));
        if (!deliberate) {
            problems.error(
                    rule,
                    position,
                    message,
                    "keep it as it was, or add \"tombstones: {%s: what to do instead}\"".formatted(name));
        }
    }

    private Position position(String prompt) {
        return file.offer().prompts().stream()
                .map(PromptEntry::name)
                .filter(name -> name.value().equals(prompt))
                .findFirst()
                .orElseThrow()
                .position();
    }

    /** Tells of what has not been written down yet. */
    void checkStale(Map<String, String> now) {
        for (PromptEntry prompt : file.offer().prompts()) {
            ScalarNode name = prompt.name();
            String key = name.value() + ENDING;
            if (!now.get(key).equals(snapshots.others().get(key))) {
                Contract.warn(problems, name.value(), snapshots.others().containsKey(key), name.position());
            }
        }
    }
}
