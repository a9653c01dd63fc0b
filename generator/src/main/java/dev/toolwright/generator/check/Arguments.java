package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ArgumentEntry;
import dev.toolwright.generator.tools.ArgumentEntry.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the arguments of a tool their types, from the parameters that they are or from what the user wrote. */
final class Arguments {
    private final World world;
    private final Problems problems;
    private final Limits limits;
    private final Constants constants;
    private final ArgumentRules rules;

    Arguments(World world) {
        this.world = world;
        this.problems = world.problems();
        this.limits = new Limits(problems);
        this.constants = new Constants(problems);
        this.rules = new ArgumentRules(world);
    }

    List<ResolvedArgument> resolve(List<ArgumentEntry> entries) {
        Set<String> taken = new HashSet<>();
        return entries.stream()
                .filter(entry -> Names.field(entry.name(), problems))
                .flatMap(entry -> resolve(entry, taken).stream())
                .toList();
    }

    private Optional<ResolvedArgument> resolve(ArgumentEntry entry, Set<String> taken) {
        Name name = new Name(
                entry.name().value(),
                Identifiers.unique(Identifiers.camel(entry.name().value()), taken));
        rules.check(entry);
        if (!usable(entry)) {
            return Optional.empty();
        }
        return entry.is().isEmpty() ? own(entry, name) : ofParameters(entry, name);
    }

    /** The argument and all that is inside of it. */
    private boolean usable(ArgumentEntry entry) {
        Stream<ArgumentEntry> inside =
                Stream.concat(entry.shape().items().stream(), entry.shape().properties().stream());
        return limits.usable(entry) & inside.filter(part -> !usable(part)).count() == 0;
    }

    private Optional<ResolvedArgument> own(ArgumentEntry entry, Name name) {
        Schema schema = new OwnSchemas(problems).of(entry);
        if (schema instanceof Schema.Any) {
            return Optional.empty();
        }
        Api none = OwnSchemas.none(entry.name().position());
        ObjectNode json = new InputSchemas(none).of(schema);
        limits.checkFit(entry, json.path("type").asText());
        boolean required = entry.presence().required().orElse(true);
        return Optional.of(resolved(entry, name, List.of(), Types.of(none, schema), json, required));
    }

    private Optional<ResolvedArgument> ofParameters(ArgumentEntry entry, Name name) {
        List<Target.Parameter> targets = entry.is().stream()
                .flatMap(word -> world.operations().parameter(word).stream())
                .toList();
        if (targets.size() < entry.is().size() || !rules.sameType(entry, targets)) {
            return Optional.empty();
        }
        Target.Parameter first = targets.getFirst();
        Api api = first.target().service().api();
        ObjectNode json = new InputSchemas(api).of(first.parameter().schema());
        limits.checkFit(entry, json.path("type").asText());
        targets.forEach(target -> limits.refine(entry, target, documented(target, json)));
        limits.refine(entry, first, json);
        describe(entry, first, json);
        boolean required = entry.presence().required().orElse(targets.stream().anyMatch(target -> target.parameter()
                .required()));
        Type type = Types.of(api, first.parameter().schema());
        return Optional.of(resolved(entry, name, targets, type, json, required));
    }

    private static ObjectNode documented(Target.Parameter target, ObjectNode first) {
        return new InputSchemas(target.target().service().api())
                .of(target.parameter().schema());
    }

    private static void describe(ArgumentEntry entry, Target.Parameter first, ObjectNode json) {
        String text = entry.description()
                .map(ScalarNode::value)
                .orElse(first.parameter().description())
                .strip();
        if (!text.isEmpty()) {
            json.put("description", text);
        }
    }

    private ResolvedArgument resolved(
            ArgumentEntry entry,
            Name name,
            List<Target.Parameter> targets,
            Type type,
            ObjectNode json,
            boolean required) {
        Presence presence = entry.presence();
        rules.described(entry, json);
        Stream.of("enum", "example").forEach(word -> checkExamples(entry, word, json));
        Optional<Node> value = presence.fixed().or(presence::fallback);
        Optional<Expression> constant = value.filter(node -> constants.fits(word(presence), node, json))
                .map(node -> Constants.of(node, type.notNull()));
        presence.fallback().ifPresent(node -> json.set("default", dev.toolwright.generator.tools.Literal.json(node)));
        boolean asked = required && value.isEmpty() && !presence.concealed();
        boolean known = asked || value.isPresent() || presence.fromUser().isPresent();
        return new ResolvedArgument(
                entry, name, targets, known ? type.notNull() : type.orNull(), json, asked, constant);
    }

    private void checkExamples(ArgumentEntry entry, String word, ObjectNode json) {
        Node node = entry.shape().limits().get(word);
        if (node instanceof Node.ListNode list && word.equals("enum")) {
            ObjectNode bare = json.deepCopy().without("enum");
            list.items().forEach(item -> constants.fits("value", item, bare));
        } else if (node != null) {
            constants.fits(word, node, json);
        }
    }

    private static String word(Presence presence) {
        return presence.fixed().isPresent() ? "fixed value" : "default";
    }
}
