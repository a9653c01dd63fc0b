package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.plan.Step.Named;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.StepEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names that the steps of one tool give; keeps name-taken. */
final class GivenNames {
    /** Variables that generated methods have beside those of the user. */
    private static final Set<String> RESERVED = Set.of(
            "call",
            "arguments",
            "choices",
            "out",
            "failed",
            "failure",
            "refused",
            "answer",
            "progress",
            "now",
            "performance",
            "language",
            "inner",
            "messages",
            "uri",
            "item",
            "index",
            "limits");

    private final Problems problems;
    private final Map<String, Named> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>(RESERVED);

    GivenNames(Problems problems) {
        this.problems = problems;
    }

    /** The names that a step would give, whatever they are. */
    static List<String> of(StepEntry entry) {
        return switch (entry) {
            case StepEntry.Call call -> words(call.as());
            case StepEntry.Pages pages -> words(pages.as());
            case StepEntry.Fetch fetch -> words(fetch.as());
            case StepEntry.Java java -> words(java.as());
            case StepEntry.Each each ->
                Stream.of(each.as(), each.loop().item(), each.loop().index())
                        .flatMap(word -> words(word).stream())
                        .toList();
            case StepEntry.Assign assign ->
                assign.values().stream().map(value -> value.key().value()).toList();
            case StepEntry.Unreadable unreadable -> unreadable.names();
            default -> List.of();
        };
    }

    private static List<String> words(Optional<ScalarNode> word) {
        return word.map(ScalarNode::value).stream().toList();
    }

    Optional<Named> give(ScalarNode word, Type type, Scope scope) {
        if (given.containsKey(word.value()) || scope.variable(word.value()).isPresent()) {
            problems.error(
                    CheckRule.NAME_TAKEN,
                    word.position(),
                    "the name \"%s\" is given twice".formatted(word.value()),
                    "a name means one value in the whole tool; take another one");
            return Optional.empty();
        }
        String java = Identifiers.unique(Identifiers.camel(word.value()), taken);
        Named named = new Named(new Name(word.value(), java), type);
        given.put(word.value(), named);
        return Optional.of(named);
    }

    /** A name that a loop gives to each element: the user's, or one of the language. */
    Optional<Named> inside(Optional<ScalarNode> word, ScalarNode usual, Type type, Scope scope) {
        if (word.isPresent()) {
            return give(word.get(), type, scope);
        }
        if (scope.variable(usual.value()).isPresent()) {
            problems.error(
                    CheckRule.NAME_TAKEN,
                    usual.position(),
                    "the name \"%s\" means the element of the loop around this one".formatted(usual.value()),
                    "give this one a name of its own, such as %s: other".formatted(usual.value()));
            return Optional.empty();
        }
        return Optional.of(new Named(new Name(usual.value(), usual.value()), type));
    }

    /** The answer of a single call. */
    Named out(ScalarNode word, Type type) {
        return new Named(new Name(word.value(), "out"), type);
    }
}
