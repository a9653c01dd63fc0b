package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.plan.Completion;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.CompletionEntry;
import dev.toolwright.generator.tools.RequestEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is proposed while something is typed; keeps nothing-to-propose, and only-reads for the operation that is asked. */
final class Completions {
    private final World world;
    private final Problems problems;
    private final Scope scope;

    /** @param scope with what has been typed so far, each part of which may be missing */
    Completions(World world, Scope scope) {
        this.world = world;
        this.problems = world.problems();
        this.scope = scope;
    }

    Optional<Completion> resolve(CompletionEntry entry) {
        return switch (entry) {
            case CompletionEntry.Listed listed -> listed(listed);
            case CompletionEntry.Asked asked ->
                asked.call().flatMap(word -> target(word)).flatMap(target -> asked(asked, target));
        };
    }

    private Optional<Completion> listed(CompletionEntry.Listed entry) {
        if (entry.values().isEmpty()) {
            problems.error(
                    CheckRule.NOTHING_TO_PROPOSE,
                    entry.name().position(),
                    "nothing is proposed for \"%s\"".formatted(entry.name().value()),
                    "list some values, or remove \"complete\"");
        }
        return Optional.of(new Completion.Listed(
                entry.values().stream().map(ScalarNode::value).toList()));
    }

    private Optional<Target> target(ScalarNode word) {
        Optional<Target> target = world.operations().operation(word);
        target.ifPresent(found -> new OnlyReads(problems).check(word, found.operation()));
        return target;
    }

    private Optional<Completion> asked(CompletionEntry.Asked entry, Target target) {
        RequestEntry request =
                new RequestEntry(entry.call().orElseThrow(), entry.with(), Optional.empty(), Optional.empty());
        Optional<Request> sent = new Requests(world, List.of(), true).resolve(request, target, scope, Set.of());
        Candidates candidates = new Candidates(world, scope);
        Optional<Expression> items = entry.items().flatMap(node -> candidates.list(node, target));
        Scope candidate = items.map(Candidates::element)
                .map(element -> candidates.each(element.notNull())) // a missing one is not proposed
                .orElse(scope);
        Optional<Expression> value = items.flatMap(list -> entry.value())
                .flatMap(node -> world.values().text(node, candidate));
        return sent.flatMap(found -> items.flatMap(list -> value.map(text -> new Completion.Asked(found, list, text))));
    }
}
