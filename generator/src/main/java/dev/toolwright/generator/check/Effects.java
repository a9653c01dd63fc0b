package dev.toolwright.generator.check;

import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.plan.Effect;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.StepEntry;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a tool may do to the world; keeps effect-missing, effect-too-weak, because-without-need and unknown-effect. */
final class Effects {
    private static final List<String> WORDS = List.of("read", "write", "destructive");
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");

    private final Problems problems;

    Effects(Problems problems) {
        this.problems = problems;
    }

    /** @param remembers whether it stores choices of the person */
    Effect resolve(ToolEntry tool, List<Operation> operations, boolean remembers) {
        Effect derived = derived(operations, remembers);
        Optional<Effect> declared = tool.safety().effect().flatMap(this::declared);
        if (tool.safety().effect().isEmpty() && (derived != Effect.READ || java(tool))) {
            reportMissing(tool, operations, derived);
        }
        declared.ifPresent(effect -> checkReason(tool, effect, derived));
        if (declared.isEmpty()) {
            tool.safety().because().ifPresent(this::reportNeedless);
        }
        return declared.orElse(derived);
    }

    /** RFC 9110 section 9.2.2: repeating GET, HEAD, PUT and DELETE changes nothing more. */
    static boolean idempotent(ToolEntry tool, List<Operation> operations) {
        return tool.safety()
                .idempotent()
                .orElse(!java(tool)
                        && operations.stream().allMatch(operation -> REPEATABLE.contains(operation.method())));
    }

    /** Nobody can see from here what a class does. */
    private static boolean java(ToolEntry tool) {
        return Tools.flat(tool.steps()).anyMatch(StepEntry.Java.class::isInstance);
    }

    private static Effect derived(List<Operation> operations, boolean remembers) {
        if (operations.stream().anyMatch(operation -> operation.method().equals("DELETE"))) {
            return Effect.DESTRUCTIVE;
        }
        return remembers || !operations.stream().allMatch(Operation::safe) ? Effect.WRITE : Effect.READ;
    }

    private Optional<Effect> declared(ScalarNode word) {
        if (!WORDS.contains(word.value())) {
            problems.error(
                    CheckRule.UNKNOWN_EFFECT,
                    word.position(),
                    "there is no effect \"%s\"".formatted(word.value()),
                    Nearest.hint(word.value(), WORDS));
            return Optional.empty();
        }
        return Optional.of(Effect.valueOf(word.value().toUpperCase(Locale.ROOT)));
    }

    private void checkReason(ToolEntry tool, Effect declared, Effect derived) {
        if (declared.compareTo(derived) >= 0) {
            tool.safety().because().ifPresent(this::reportNeedless);
        } else if (tool.safety().because().isEmpty()) {
            ScalarNode word = tool.safety().effect().orElseThrow();
            problems.error(
                    CheckRule.EFFECT_TOO_WEAK,
                    word.position(),
                    "the operations of \"%s\" are at least \"%s\""
                            .formatted(tool.name().value(), word(derived)),
                    "write \"effect: %s\", or why it is less, with \"because\"".formatted(word(derived)));
        }
    }

    private void reportMissing(ToolEntry tool, List<Operation> operations, Effect derived) {
        String what = operations.stream()
                .filter(operation -> !operation.safe())
                .findFirst()
                .map(operation -> "calls %s (%s)".formatted(operation.id(), operation.method()))
                .orElse(java(tool) ? "runs a class of its own" : "remembers a setting");
        problems.error(
                CheckRule.EFFECT_MISSING,
                tool.name().position(),
                "the tool \"%s\" %s and does not say its effect"
                        .formatted(tool.name().value(), what),
                "write \"effect: %s\"".formatted(word(derived)));
    }

    private void reportNeedless(ScalarNode because) {
        problems.error(
                CheckRule.BECAUSE_WITHOUT_NEED,
                because.position(),
                "the effect is not less than that of the operations, so there is nothing to explain",
                "remove \"because\"");
    }

    private static String word(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}
