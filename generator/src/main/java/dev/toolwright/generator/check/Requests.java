package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Origin;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.plan.Request.Binding;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.RequestEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the parameters of an operation; keeps missing-parameter, parameter-twice and argument-looser-than-api. A parameter has
 * its value from the word {@code with}; else from an argument that is this parameter, and where that is null from the API's
 * own {@code with}.
 */
final class Requests {
    private final World world;
    private final Problems problems;
    private final Values values;
    private final List<ResolvedArgument> arguments;
    private final boolean complete;

    /** @param complete whether these are all; a parameter that gets no value may be that of an argument that is wrong */
    Requests(World world, List<ResolvedArgument> arguments, boolean complete) {
        this.world = world;
        this.problems = world.problems();
        this.values = world.values();
        this.arguments = arguments;
        this.complete = complete;
    }

    /** @param paged parameters that get their values otherwise */
    Optional<Request> resolve(RequestEntry entry, Target target, Scope scope, Set<String> paged) {
        entry.with().forEach(each -> world.operations().parameter(target, each.key()));
        List<Binding> required = new ArrayList<>();
        List<Binding> optional = new ArrayList<>();
        for (Operation.Parameter parameter : target.operation().parameters()) {
            if (!paged.contains(parameter.name())) {
                bind(entry, new Target.Parameter(target, parameter), scope)
                        .ifPresent(binding -> (parameter.required() ? required : optional).add(binding));
            }
        }
        Optional<Request.Body> body = new Bodies(world).resolve(entry, target, scope);
        return Optional.of(new Request(target.service().api(), target.operation(), required, optional, body));
    }

    private Optional<Binding> bind(RequestEntry entry, Target.Parameter parameter, Scope scope) {
        Optional<Node> given = entry.with().stream()
                .filter(each -> each.key().value().equals(parameter.parameter().name()))
                .map(Entry::value)
                .findFirst();
        List<Expression> values = given.map(
                        node -> value(node, parameter, scope).stream().toList())
                .orElseGet(() -> fallbacks(entry.operation(), parameter, scope));
        if (values.isEmpty()) {
            if (complete && given.isEmpty() && parameter.parameter().required()) {
                reportMissing(entry.operation(), parameter);
            }
            return Optional.empty();
        }
        return Optional.of(new Binding(parameter.parameter(), values));
    }

    private List<Expression> fallbacks(ScalarNode operation, Target.Parameter parameter, Scope scope) {
        List<ResolvedArgument> candidates =
                arguments.stream().filter(each -> each.is(parameter)).toList();
        checkOne(candidates, parameter);
        List<Expression> values = new ArrayList<>();
        candidates.stream().findFirst().ifPresent(argument -> values.add(use(argument, scope, operation)));
        if (values.isEmpty() || values.getFirst().type().nullable()) {
            parameter
                    .target()
                    .service()
                    .with(parameter.parameter().name())
                    .flatMap(node -> value(node, parameter, scope))
                    .ifPresent(values::add);
        }
        boolean lost = !values.isEmpty() && values.getLast().type().nullable() && values.size() == candidates.size();
        if (lost && parameter.parameter().required()) {
            reportLooser(candidates.getFirst(), parameter);
        }
        return values;
    }

    private static Expression use(ResolvedArgument argument, Scope scope, ScalarNode operation) {
        Expression args = new Expression.VariableUse(
                scope.variable("args").orElseThrow(),
                scope.variable("args").orElseThrow().type(),
                new Origin(operation.position(), "args"));
        String name = argument.name().written();
        return new Expression.Select(
                args, name, argument.type(), new Origin(argument.entry().name().position(), "args." + name));
    }

    private void checkOne(List<ResolvedArgument> candidates, Target.Parameter parameter) {
        candidates.stream()
                .skip(1)
                .forEach(argument -> problems.error(
                        CheckRule.PARAMETER_TWICE,
                        argument.entry().name().position(),
                        "the arguments \"%s\" and \"%s\" are both \"%s\""
                                .formatted(
                                        candidates.getFirst().name().written(),
                                        argument.name().written(),
                                        parameter.label()),
                        "let one of them be it"));
    }

    private Optional<Expression> value(Node node, Target.Parameter parameter, Scope scope) {
        Type type = Types.of(
                parameter.target().service().api(), parameter.parameter().schema());
        if (node instanceof ScalarNode scalar && type instanceof Type.Decimal && whole(scalar)) {
            return Optional.of(Constants.of(node, type));
        }
        Optional<Expression> value = values.value(node, scope);
        if (ofFields(type)) {
            BodyFields fields = new BodyFields(parameter.target().service().api(), problems, values, false);
            value.ifPresent(
                    found -> fields.check(node, found, parameter.parameter().schema()));
            return value;
        }
        return value.filter(found -> values.fits(found, type));
    }

    /** An object is compared field by field, as a body is. */
    private static boolean ofFields(Type type) {
        return type instanceof Type.ListOf list
                ? ofFields(list.element())
                : type instanceof Type.Struct || type instanceof Type.MapOf;
    }

    private static boolean whole(ScalarNode scalar) {
        return scalar.kind() == ScalarNode.Kind.INTEGER;
    }

    private void reportMissing(ScalarNode operation, Target.Parameter parameter) {
        String name = parameter.parameter().name();
        problems.error(
                CheckRule.MISSING_PARAMETER,
                operation.position(),
                "\"%s\" needs the parameter \"%s\""
                        .formatted(parameter.target().operation().id(), name),
                "write \"with: {%s: …}\", or an argument with \"is: %s\"".formatted(name, parameter.label()));
    }

    private void reportLooser(ResolvedArgument argument, Target.Parameter parameter) {
        problems.error(
                CheckRule.ARGUMENT_LOOSER_THAN_API,
                argument.entry().name().position(),
                "the argument \"%s\" may be left out, but \"%s\" cannot be called without it"
                        .formatted(
                                argument.name().written(),
                                parameter.target().operation().id()),
                "remove \"required: false\", give it a default, or bind \"%s\" with \"with\""
                        .formatted(parameter.parameter().name()));
    }
}
