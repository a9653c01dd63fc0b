package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.JsonSchemas;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.plan.Argument;
import dev.toolwright.generator.plan.Descriptor;
import dev.toolwright.generator.plan.Effect;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.TaskSupport;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.plan.Uses;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.tools.StepEntry;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what the user wrote of a tool into what is to be generated. */
final class Tools {
    /** What {@code ToolCall.performance()} gives. */
    private static final Type PERFORMANCE = performance();

    private final World world;
    private final Problems problems;
    private final Set<String> toolsets;
    private final Set<String> classes;

    /** @param classes the names of classes that are taken */
    Tools(World world, Set<String> toolsets, Set<String> classes) {
        this.world = world;
        this.problems = world.problems();
        this.toolsets = toolsets;
        this.classes = classes;
    }

    /** Absent where something is wrong. */
    Optional<Tool> resolve(ToolEntry entry) {
        entry.toolset().ifPresent(word -> Toolsets.check(word, toolsets, problems));
        List<ResolvedArgument> arguments = new Arguments(world).resolve(entry.arguments());
        boolean known = arguments.size() == entry.arguments().size();
        Optional<ObjectNode> written = new WrittenInputs(problems).schema(entry);
        List<Argument> own = written.map(WrittenInputs::arguments).orElse(List.of());
        Requests requests = new Requests(world, arguments, known);
        Steps steps = new Steps(world, requests, entry.outcome().errors(), scope(arguments, own));
        List<Step> resolved = entry.single()
                ? steps.single((StepEntry.Call) entry.steps().getFirst())
                : steps.resolve(entry.steps(), true);
        Effect effect = new Effects(problems).resolve(entry, steps.operations(), remembers(entry.steps()));
        TaskSupport task = new Durations(problems).resolve(entry);
        Optional<Tool.Answer> answer = new Answers(world).resolve(entry, steps.scope());
        boolean whole = known && complete(resolved, entry.steps());
        Optional<Tool> tool = answer.filter(found -> whole)
                .map(found -> new Tool(
                        name(entry),
                        descriptor(
                                        entry,
                                        new Conduct(effect, Effects.idempotent(entry, steps.operations()), task),
                                        arguments,
                                        found,
                                        written)
                                .with(new Icons(problems).resolve(entry.labels().icons())),
                        Stream.concat(
                                        own.stream(),
                                        arguments.stream()
                                                .filter(argument -> argument.entry()
                                                        .presence()
                                                        .fromUser()
                                                        .isEmpty())
                                                .map(Tools::argument))
                                .toList(),
                        resolved,
                        found));
        tool.ifPresent(found -> checkUses(found, arguments));
        new Consents(problems).check(entry, resolved, effect);
        return tool;
    }

    private void checkUses(Tool tool, List<ResolvedArgument> arguments) {
        new UsedArguments(problems).check(tool, arguments);
        tool.expressions()
                .flatMap(expression -> Uses.selections("user", expression))
                .forEach(use -> new ChoosableSettings(world).check(use.field()));
        arguments.stream()
                .flatMap(argument -> argument.entry().presence().fromUser().stream())
                .forEach(setting -> new ChoosableSettings(world).check(setting.value()));
    }

    /** @param own those of an input schema that is written word for word */
    private Scope scope(List<ResolvedArgument> arguments, List<Argument> own) {
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, String> java = new LinkedHashMap<>();
        for (Argument argument : own) {
            types.put(argument.name().written(), argument.type());
            java.put(argument.name().written(), "arguments." + argument.name().java() + "()");
        }
        for (ResolvedArgument argument : arguments) {
            Optional<ResolvedSetting> setting = argument.entry()
                    .presence()
                    .fromUser()
                    .flatMap(name ->
                            Optional.ofNullable(world.settings().byName().get(name.value())));
            String written = argument.name().written();
            types.put(written, argument.type());
            java.put(
                    written,
                    setting.map(found -> "choices." + found.name().java() + "()")
                            .orElse("arguments." + argument.name().java() + "()"));
        }
        Type type = new Type.Struct(Shape.of(types), false);
        return Scope.EMPTY
                .with(Variable.of("now", Types.TEXT, "now"))
                .with(Variable.of("language", Types.TEXT, "language"))
                .with(Variable.of("performance", PERFORMANCE, "performance"))
                .with(world.settings().user("choices."))
                .with(world.settings().remembered("choices."))
                .with(Variable.record("args", type, Optional.empty(), java));
    }

    private static Type performance() {
        Map<String, Type> tool = new LinkedHashMap<>();
        tool.put("tool", Types.TEXT);
        List.of("calls", "errors", "p50", "p95", "p99").forEach(figure -> tool.put(figure, Types.WHOLE));
        Type tools = new Type.ListOf(new Type.Struct(Shape.of(tool), false), false);
        return new Type.Struct(Shape.of(Map.of("since", Types.TEXT, "tools", tools)), false);
    }

    private static boolean remembers(List<StepEntry> steps) {
        return flat(steps).anyMatch(StepEntry.Remember.class::isInstance);
    }

    private static boolean complete(List<Step> resolved, List<StepEntry> written) {
        return resolved.size() == written.size();
    }

    static Stream<StepEntry> flat(List<StepEntry> steps) {
        return steps.stream().flatMap(step -> switch (step) {
            case StepEntry.Branch branch ->
                Stream.of(Stream.of(step), flat(branch.then()), flat(branch.otherwise()))
                        .flatMap(each -> each);
            case StepEntry.Each each -> Stream.concat(Stream.of(step), flat(each.steps()));
            default -> Stream.of(step);
        });
    }

    private Name name(ToolEntry entry) {
        String name = entry.name().value();
        return new Name(name, Identifiers.unique(Identifiers.pascal(name), classes));
    }

    private static Argument argument(ResolvedArgument argument) {
        boolean asked = !argument.entry().presence().concealed();
        return new Argument(argument.name(), argument.type(), asked, argument.constant());
    }

    /** How calls of it go. */
    private record Conduct(Effect effect, boolean idempotent, TaskSupport task) {}

    private static Descriptor descriptor(
            ToolEntry entry,
            Conduct conduct,
            List<ResolvedArgument> arguments,
            Tool.Answer answer,
            Optional<ObjectNode> written) {
        return new Descriptor(
                entry.labels().title(),
                entry.labels().description(),
                entry.toolset().map(word -> word.value()).orElse(""),
                conduct.effect,
                conduct.idempotent,
                Consents.asks(entry),
                conduct.task,
                written.orElseGet(() -> inputSchema(arguments)),
                answer.structured()
                        .map(Expression::type)
                        .map(JsonSchemas::of)
                        .map(schema -> answer.limits().isPresent() ? AnswerLimits.declared(schema) : schema),
                List.of());
    }

    private static ObjectNode inputSchema(List<ResolvedArgument> arguments) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        arguments.stream()
                .filter(argument -> !argument.entry().presence().concealed())
                .forEach(argument -> {
                    properties.set(argument.name().written(), argument.schema());
                    if (argument.required()) {
                        schema.withArray("required").add(argument.name().written());
                    }
                });
        return schema.put("additionalProperties", false);
    }
}
