package dev.toolwright.generator.tools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands inside the value of a word; with {@link Construct} it is the whole shape of the language. */
public sealed interface Inside {

    /** One construct. */
    record One(Construct construct) implements Inside {}

    /** Constructs by names of the user's. */
    record Named(Construct construct) implements Inside {}

    /** A list of constructs, each one of these. */
    record Listed(List<Construct> constructs) implements Inside {}

    /** The name of an operation. */
    record Operation() implements Inside {}

    /** Names of parameters of operations. */
    record Parameters() implements Inside {}

    /** One of the words. */
    record OneOf(List<String> values) implements Inside {}

    /** Values of the user's. */
    record Free() implements Inside {}

    Map<String, Construct> NAMED = Map.ofEntries(
            Map.entry("apis", Construct.API),
            Map.entry("settings", Construct.SETTING),
            Map.entry("toolsets", Construct.TOOLSET),
            Map.entry("tools", Construct.TOOL),
            Map.entry("prompts", Construct.PROMPT),
            Map.entry("resources", Construct.RESOURCE),
            Map.entry("aliases", Construct.ALIAS),
            Map.entry("args", Construct.ARGUMENT),
            Map.entry("properties", Construct.ARGUMENT),
            Map.entry("gives", Construct.ARGUMENT),
            Map.entry("tests", Construct.TEST),
            Map.entry("errors", Construct.FAILURE));

    Map<String, Construct> ONE = Map.of(
            "tokens", Construct.TOKENS,
            "choose", Construct.CHOOSE,
            "complete", Construct.COMPLETE,
            "by", Construct.BY,
            "limits", Construct.LIMITS,
            "fail", Construct.FAILURE,
            "error", Construct.EXPECTED_FAILURE,
            "declined", Construct.FAILURE);

    /** Words whose lists hold one construct. */
    Map<String, Construct> LISTED = Map.of(
            "answers", Construct.ANSWER,
            "messages", Construct.MESSAGE,
            "icons", Construct.ICON);

    /** Words whose lists hold steps. */
    Set<String> STEP_LISTS = Set.of("steps", "then", "otherwise");

    /** Words that name an operation. */
    Set<String> OPERATIONS = Set.of("call", "pages");

    static Inside of(Construct construct, String word) {
        if (construct == Construct.TEST && word.equals("args")) {
            return new Free();
        }
        if (construct == Construct.ARGUMENT && word.equals("items")) {
            return new One(Construct.ARGUMENT);
        }
        if (STEP_LISTS.contains(word)) {
            return new Listed(StepReader.STEPS.values().stream().sorted().toList());
        }
        if (LISTED.containsKey(word)) {
            return new Listed(List.of(LISTED.get(word)));
        }
        if (construct == Construct.RESOURCE && word.equals("complete")) {
            return new Named(Construct.COMPLETE);
        }
        if (construct == Construct.PROMPT && word.equals("args")) {
            return new Named(Construct.PROMPT_ARGUMENT);
        }
        if (OPERATIONS.contains(word)) {
            return new Operation();
        }
        return word.equals("is") ? new Parameters() : named(construct, word);
    }

    private static Inside named(Construct construct, String word) {
        Optional<Inside> values = Optional.ofNullable(VALUES.get(construct))
                .flatMap(words -> Optional.ofNullable(words.get(word)))
                .map(OneOf::new);
        return values.or(() -> Optional.ofNullable(NAMED.get(word)).map(Named::new))
                .or(() -> Optional.ofNullable(ONE.get(word)).map(One::new))
                .orElseGet(Free::new);
    }

    /** Texts that are one of a few. */
    Map<Construct, Map<String, List<String>>> VALUES = Map.of(
            Construct.TOOL,
                    Map.of(
                            "effect", List.of("read", "write", "destructive"),
                            "task", List.of("forbidden", "optional", "required")),
            Construct.SETTING, Map.of("type", List.of("string", "integer", "number", "boolean")),
            Construct.ARGUMENT, Map.of("type", List.of("string", "integer", "number", "boolean", "array", "object")),
            Construct.EACH, Map.of("failed", List.of("stop", "collect", "skip")),
            Construct.MESSAGE, Map.of("role", List.of("user", "assistant")),
            Construct.ICON, Map.of("theme", List.of("light", "dark")),
            Construct.ANSWER,
                    Map.of(
                            "failure",
                            List.of("unreachable", "cut", "timeout", "signed_out", "unreadable", "unsendable")));
}
