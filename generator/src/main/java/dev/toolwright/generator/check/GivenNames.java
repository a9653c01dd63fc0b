package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.plan.Step.Named;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that the steps of one tool give; keeps name-taken. */
final class GivenNames {
    /** Variables that generated methods have beside those of the user. */
    private static final Set<String> RESERVED =
            Set.of("call", "arguments", "choices", "out", "failed", "failure", "refused", "answer");

    private final Problems problems;
    private final Map<String, Named> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>(RESERVED);

    GivenNames(Problems problems) {
        this.problems = problems;
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

    /** The answer of a single call. */
    Named out(ScalarNode word, Type type) {
        return new Named(new Name(word.value(), "out"), type);
    }
}
