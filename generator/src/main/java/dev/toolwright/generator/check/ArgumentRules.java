package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ArgumentEntry;
import dev.toolwright.generator.tools.ArgumentEntry.Presence;
import java.util.List;
import java.util.stream.Stream;

/** The words of one argument beside each other. */
final class ArgumentRules {
    private final World world;
    private final Problems problems;

    ArgumentRules(World world) {
        this.world = world;
        this.problems = world.problems();
    }

    void check(ArgumentEntry entry) {
        typeWithIs(entry);
        oneValue(entry);
        hiddenHasDefault(entry);
        entry.presence().fromUser().ifPresent(setting -> world.settings().find(setting));
    }

    private void typeWithIs(ArgumentEntry entry) {
        entry.shape()
                .type()
                .filter(type -> !entry.is().isEmpty())
                .ifPresent(type -> problems.error(
                        CheckRule.TYPE_WITH_IS,
                        type.position(),
                        "the argument \"%s\" has its type from \"%s\""
                                .formatted(
                                        entry.name().value(),
                                        entry.is().getFirst().value()),
                        "remove the type"));
    }

    private void oneValue(ArgumentEntry entry) {
        Presence presence = entry.presence();
        long places = Stream.of(presence.fixed(), presence.fromUser(), presence.fallback())
                .filter(place -> place.isPresent())
                .count();
        if (places > 1) {
            problems.error(
                    CheckRule.FIXED_AND_DEFAULT,
                    entry.name().position(),
                    "the argument \"%s\" has its value from %d places"
                            .formatted(entry.name().value(), places),
                    "keep one of fixed, fromUser and default");
        }
    }

    private void hiddenHasDefault(ArgumentEntry entry) {
        Presence presence = entry.presence();
        boolean valued = presence.fallback().isPresent()
                || presence.fixed().isPresent()
                || presence.fromUser().isPresent();
        if (presence.hidden() && !valued) {
            problems.error(
                    CheckRule.HIDDEN_WITHOUT_DEFAULT,
                    entry.name().position(),
                    "the argument \"%s\" is hidden and has no default"
                            .formatted(entry.name().value()),
                    "write its default");
        }
    }

    /** Whether one value can be all of these parameters. */
    boolean sameType(ArgumentEntry entry, List<Target.Parameter> targets) {
        Type first = type(targets.getFirst());
        for (int i = 1; i < targets.size(); i++) {
            Type other = type(targets.get(i));
            if (!first.notNull().equals(other.notNull())) {
                ScalarNode word = entry.is().get(i);
                problems.error(
                        CheckRule.DIFFERENT_PARAMETERS,
                        word.position(),
                        "\"%s\" is of type %s, and \"%s\" of type %s"
                                .formatted(
                                        word.value(),
                                        other.words(),
                                        entry.is().getFirst().value(),
                                        first.words()),
                        "make two arguments of them");
                return false;
            }
        }
        return true;
    }

    private static Type type(Target.Parameter target) {
        return Types.of(target.target().service().api(), target.parameter().schema());
    }

    void described(ArgumentEntry entry, ObjectNode schema) {
        if (!entry.presence().concealed() && schema.path("description").asText().isBlank()) {
            problems.error(
                    CheckRule.ARGUMENT_DESCRIPTION_MISSING,
                    entry.name().position(),
                    "the argument \"%s\" has no description"
                            .formatted(entry.name().value()),
                    "say what it means, in which unit or form");
        }
    }
}
