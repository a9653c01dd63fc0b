package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which variables, and which of their fields, an expression uses. */
public final class Uses {
    private Uses() {}

    /** The fields that are selected from the variable of this name. */
    public static Set<String> fields(String variable, Expression expression) {
        Set<String> fields = new LinkedHashSet<>();
        selections(variable, expression).forEach(select -> fields.add(select.field()));
        return fields;
    }

    /** The names of the variables. */
    public static Set<String> variables(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        all(expression)
                .filter(Expression.VariableUse.class::isInstance)
                .forEach(use ->
                        names.add(((Expression.VariableUse) use).variable().name()));
        return names;
    }

    /** The selections of a field from the variable of this name. */
    public static Stream<Expression.Select> selections(String variable, Expression expression) {
        return all(expression)
                .filter(Expression.Select.class::isInstance)
                .map(Expression.Select.class::cast)
                .filter(select -> select.object() instanceof Expression.VariableUse use
                        && use.variable().name().equals(variable));
    }

    /** Whether a field is used whose Java begins like this. */
    public static boolean javaStarts(Expression expression, String start) {
        return all(expression)
                .filter(Expression.Select.class::isInstance)
                .map(Expression.Select.class::cast)
                .anyMatch(select -> select.object() instanceof Expression.VariableUse use
                        && use.variable()
                                .java()
                                .fields()
                                .getOrDefault(select.field(), "")
                                .startsWith(start));
    }

    /** The Java of the fields that are used, where it begins like this. */
    public static Set<String> java(Expression expression, String start) {
        Set<String> java = new LinkedHashSet<>();
        all(expression)
                .filter(Expression.Select.class::isInstance)
                .map(Expression.Select.class::cast)
                .filter(select -> select.object() instanceof Expression.VariableUse)
                .map(select -> ((Expression.VariableUse) select.object())
                        .variable()
                        .java()
                        .fields()
                        .getOrDefault(select.field(), ""))
                .filter(each -> each.startsWith(start))
                .forEach(java::add);
        return java;
    }

    private static Stream<Expression> all(Expression expression) {
        return Stream.concat(Stream.of(expression), parts(expression).stream().flatMap(Uses::all));
    }

    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> List.of();
            case Expression.VariableUse use -> List.of();
            case Expression.Element element -> List.of();
            case Expression.Select select -> List.of(select.object());
            case Expression.Has has -> List.of(has.field());
            case Expression.Index index -> List.of(index.container(), index.index());
            case Expression.Operation operation -> operation.operands();
            case Expression.Call call -> call.arguments();
            case Expression.Conditional choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
            case Expression.ListLiteral list -> list.elements();
            case Expression.MapLiteral map ->
                map.entries().stream()
                        .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                        .toList();
            case Expression.Comprehension macro ->
                Stream.concat(Stream.of(macro.list()), macro.bodies().stream()).toList();
            case Expression.Interpolation text -> text.parts();
            case Expression.Translated text ->
                Stream.concat(Stream.of(text.language(), text.first()), text.others().values().stream())
                        .toList();
        };
    }
}
