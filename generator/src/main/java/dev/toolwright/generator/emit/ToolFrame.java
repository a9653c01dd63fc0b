package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Uses;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the members of one class have in common: its names, and which variables each of its methods has to be given. */
final class ToolFrame {
    private final Packages packages;
    private final ClassName type;
    private final Map<String, Local> named;
    private final Set<String> methods;

    /**
     * @param steps those of its one method that has steps
     * @param methods the names of methods that are taken
     */
    ToolFrame(Packages packages, ClassName type, List<Step> steps, Set<String> methods) {
        this(packages, type, Map.of(), new HashSet<>(methods));
        named.put("now", Local.now());
        named.put("performance", Local.performance());
        named.put("language", Local.language());
        collect(steps);
    }

    private ToolFrame(Packages packages, ClassName type, Map<String, Local> named, Set<String> methods) {
        this.packages = packages;
        this.type = type;
        this.named = new LinkedHashMap<>(named);
        this.methods = methods;
    }

    /** For what is inside of a loop. */
    ToolFrame inside(Step.Each each) {
        ToolFrame inner = new ToolFrame(packages, type, named, methods);
        inner.named.put(each.item().name().written(), Local.of(each.item()));
        inner.named.put(each.index().name().written(), Local.of(each.index()));
        inner.collect(each.steps());
        return inner;
    }

    Packages packages() {
        return packages;
    }

    ClassName type() {
        return type;
    }

    /** A name for a method that no other method of the class has. */
    String method(String suggestion) {
        String name = suggestion;
        for (int i = 2; !methods.add(name); i++) {
            name = suggestion + i;
        }
        return name;
    }

    /** The variables that these expressions use, in the order in which {@code call} has them. */
    List<Local> locals(Collection<Expression> expressions) {
        Set<String> used = expressions.stream()
                .flatMap(expression -> Uses.variables(expression).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Local> locals = new LinkedHashSet<>();
        if (usesChoices(expressions)) {
            locals.add(Local.choices(packages));
        }
        if (usesArguments(expressions)) {
            locals.add(Local.arguments(type));
        }
        named.forEach((name, local) -> {
            if (used.contains(name)) {
                locals.add(local);
            }
        });
        return List.copyOf(locals);
    }

    boolean usesChoices(Collection<Expression> expressions) {
        return expressions.stream().anyMatch(expression -> Uses.javaStarts(expression, "choices."));
    }

    boolean usesArguments(Collection<Expression> expressions) {
        return expressions.stream().anyMatch(expression -> Uses.javaStarts(expression, "arguments."));
    }

    /** Code for expressions in a method that has these variables; none of them is hidden by a lambda's. */
    ExpressionCode code(Collection<String> taken, Nulls nulls) {
        NameAllocator names = new NameAllocator();
        new LinkedHashSet<>(taken).forEach(names::newName);
        return new ExpressionCode(names, nulls);
    }

    /** Code for expressions in {@code call} itself. */
    ExpressionCode code() {
        return code(variables(), Nulls.LEFT_OUT);
    }

    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>(List.of("call", "arguments", "choices", "progress", "inner", "limits"));
        named.values().forEach(local -> names.add(local.name()));
        return names;
    }

    static CodeBlock arguments(List<Local> locals) {
        return CodeBlock.of("$L", locals.stream().map(Local::name).collect(Collectors.joining(", ")));
    }

    static void parameters(MethodSpec.Builder method, List<Local> locals) {
        List<ParameterSpec> parameters = locals.stream().map(Local::parameter).toList();
        method.addParameters(parameters);
    }

    private void collect(List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Step.Call call ->
                    call.as().ifPresent(as -> named.put(as.name().written(), Local.of(as)));
                case Step.Pages pages -> named.put(pages.as().name().written(), Local.pages(pages));
                case Step.Assign assign ->
                    assign.values()
                            .forEach(value -> named.put(value.name().name().written(), Local.of(value.name())));
                case Step.Branch branch -> {
                    collect(branch.then());
                    collect(branch.otherwise());
                }
                case Step.Each each ->
                    each.as().ifPresent(as -> named.put(as.name().written(), Local.each(each)));
                case Step.Fetch fetch -> named.put(fetch.as().name().written(), Local.of(fetch.as()));
                case Step.Java java ->
                    java.as().ifPresent(as -> named.put(as.name().written(), Local.of(as)));
                case Step.Fail fail -> {}
                case Step.Confirm confirm -> {}
                case Step.Say say -> {}
                case Step.Remember remember -> {}
            }
        }
    }
}
