package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Function;
import dev.toolwright.generator.expression.Type;
import java.util.ArrayList;
import java.util.List;

/** Functions of the language as calls of the functions of the server. */
final class CallCode {
    private final Nodes nodes;

    CallCode(Nodes nodes) {
        this.nodes = nodes;
    }

    Java of(Expression.Call call, Frame frame) {
        return switch (call.function()) {
            case SIZE -> size(call, frame);
            case CONTAINS -> method("contains", call, frame);
            case STARTS_WITH -> method("startsWith", call, frame);
            case ENDS_WITH -> method("endsWith", call, frame);
            case MATCHES -> primitive(call(Runtime.TEXTS, "matches", call, frame));
            case INDEX_OF -> primitive(indexOf(call, frame));
            case LOWER_ASCII -> call(Runtime.TEXTS, "lowerAscii", call, frame);
            case UPPER_ASCII -> call(Runtime.TEXTS, "upperAscii", call, frame);
            case LOWER -> call(Runtime.TEXTS, "lower", call, frame);
            case UPPER -> call(Runtime.TEXTS, "upper", call, frame);
            case TRIM -> call(Runtime.TEXTS, "trim", call, frame);
            case REPLACE -> call(Runtime.TEXTS, "replace", call, frame);
            case SPLIT -> call(Runtime.TEXTS, "split", call, frame);
            case JOIN -> join(call, frame);
            case SUBSTRING -> named(Runtime.TEXTS, "substring", call, frame);
            case CHAR_AT -> named(Runtime.TEXTS, "charAt", call, frame);
            case STRING, INT, DOUBLE, BOOL, TEXT -> conversion(call, frame);
            case OR -> or(call, frame);
            case ROUND -> named(Runtime.NUMBERS, "round", call, frame);
            case ABS ->
                call.type() instanceof Type.Decimal
                        ? call(Runtime.NUMBERS, "abs", call, frame)
                        : named(Runtime.NUMBERS, "abs", call, frame);
            case FIRST -> Generic.call(Runtime.LISTS, "first", call.type(), arguments(call, frame));
            case LAST -> Generic.call(Runtime.LISTS, "last", call.type(), arguments(call, frame));
            case TAKE -> named(Runtime.LISTS, "take", call, frame);
            case SKIP -> named(Runtime.LISTS, "skip", call, frame);
            case SLICE -> named(Runtime.LISTS, "slice", call, frame);
            case REVERSE -> call(Runtime.LISTS, "reverse", call, frame);
            case DISTINCT -> call(Runtime.LISTS, "distinct", call, frame);
            case FLATTEN -> named(Runtime.LISTS, "flatten", call, frame);
            case SORT -> named(Runtime.LISTS, "sort", call, frame);
            case COUNT -> primitive(call(Runtime.LISTS, "count", call, frame));
            case SUM ->
                primitive(named(
                        Runtime.NUMBERS, call.type() instanceof Type.Whole ? "sumWhole" : "sumDecimal", call, frame));
            case AVG -> named(Runtime.NUMBERS, "average", call, frame);
            case MIN -> Generic.call(Runtime.LISTS, "min", call.type(), named(call, frame));
            case MAX -> Generic.call(Runtime.LISTS, "max", call.type(), named(call, frame));
            case PERCENTILE -> named(Runtime.NUMBERS, "percentile", call, frame);
            case DATE -> named(Runtime.DATES, "date", call, frame);
            case MOMENT -> named(Runtime.DATES, "moment", call, frame);
            case DAYS_BETWEEN -> named(Runtime.DATES, "daysBetween", call, frame);
            case SECONDS_BETWEEN -> named(Runtime.DATES, "secondsBetween", call, frame);
            case PLUS -> named(Runtime.DATES, "plus", call, frame);
            case START_OF -> named(Runtime.DATES, "startOf", call, frame);
            case WEEKDAY -> named(Runtime.DATES, "weekday", call, frame);
            case FORMAT_DATE -> named(Runtime.FORMATS, "date", call, frame);
            case FORMAT_MOMENT -> named(Runtime.FORMATS, "moment", call, frame);
            case FORMAT_NUMBER -> named(Runtime.FORMATS, "number", call, frame);
            case FORMAT_MONEY -> named(Runtime.FORMATS, "money", call, frame);
            case FILE -> named(Runtime.FILES, "of", call, frame);
            case CSV -> csv(call, frame);
        };
    }

    /** Without columns they are the fields that the rows are known to have. */
    private Java csv(Expression.Call call, Frame frame) {
        List<CodeBlock> arguments = arguments(call, frame);
        if (arguments.size() == 1) {
            Type.Struct row =
                    (Type.Struct) ((Type.ListOf) call.arguments().getFirst().type()).element();
            arguments.add(CodeBlock.of(
                    "$T.of($L)",
                    Runtime.LISTS,
                    row.shape().fields().stream().map(Literals::text).collect(CodeBlock.joining(",$W"))));
        }
        arguments.add(text(call));
        return Java.primary("$T.of($L)", Runtime.CSV, CodeBlock.join(arguments, ",$W"));
    }

    private Java size(Expression.Call call, Frame frame) {
        return primitive(
                switch (call.arguments().getFirst().type()) {
                    case Type.Text text -> call(Runtime.TEXTS, "size", call, frame);
                    case Type.ListOf list -> call(Runtime.LISTS, "size", call, frame);
                    default -> named(Runtime.JSON, "size", call, frame);
                });
    }

    private Java indexOf(Expression.Call call, Frame frame) {
        return call.arguments().size() == 2
                ? call(Runtime.TEXTS, "indexOf", call, frame)
                : named(Runtime.TEXTS, "indexOf", call, frame);
    }

    private Java join(Expression.Call call, Frame frame) {
        List<CodeBlock> arguments = arguments(call, frame);
        if (arguments.size() == 1) {
            arguments.add(CodeBlock.of("\"\""));
        }
        arguments.add(text(call));
        return Java.primary("$T.join($L)", Runtime.TEXTS, CodeBlock.join(arguments, ",$W"));
    }

    private Java conversion(Expression.Call call, Frame frame) {
        Expression from = call.arguments().getFirst();
        if (from.type().notNull().equals(call.type().notNull())) {
            return nodes.of(from, frame);
        }
        if (from.type() instanceof Type.Null) {
            return new Java(
                    CodeBlock.of("($T) null", JavaTypes.bare(call.type()).box()), Level.UNARY, false);
        }
        boolean parsed = from.type() instanceof Type.Text || from.type() instanceof Type.Json;
        return switch (call.function()) {
            case INT -> {
                Java whole = named(Runtime.NUMBERS, "whole", call, frame);
                yield !from.type().nullable() && nodes.of(from, frame).primitive() ? primitive(whole) : whole;
            }
            case DOUBLE ->
                parsed ? named(Runtime.NUMBERS, "decimal", call, frame) : call(Runtime.NUMBERS, "decimal", call, frame);
            case BOOL -> named(Runtime.TEXTS, "bool", call, frame);
            case TEXT -> text(call, from, frame);
            default -> parsed ? named(Runtime.TEXTS, "of", call, frame) : call(Runtime.TEXTS, "of", call, frame);
        };
    }

    private Java text(Expression.Call call, Expression from, Frame frame) {
        if (!(from.type() instanceof Type.Decimal)) {
            return call(Runtime.TEXTS, "of", call, frame);
        }
        return call.arguments().size() == 1
                ? call(Runtime.TEXTS, "plain", call, frame)
                : named(Runtime.TEXTS, "plain", call, frame);
    }

    private Java or(Expression.Call call, Frame frame) {
        Expression first = call.arguments().get(0);
        if (!first.type().nullable()) {
            return nodes.as(first, call.type(), frame);
        }
        return Generic.call(
                Runtime.VALUES,
                "or",
                call.type(),
                List.of(
                        nodes.as(first, call.type().orNull(), frame).code(),
                        nodes.as(call.arguments().get(1), call.type(), frame).code()));
    }

    private Java method(String name, Expression.Call call, Frame frame) {
        return Java.primitive(
                Level.PRIMARY,
                "$L.$L($L)",
                nodes.need(call.arguments().get(0), frame).at(Level.PRIMARY),
                name,
                nodes.need(call.arguments().get(1), frame).code());
    }

    private Java call(ClassName owner, String method, Expression.Call call, Frame frame) {
        return Java.primary("$T.$L($L)", owner, method, CodeBlock.join(arguments(call, frame), ",$W"));
    }

    /** For functions that can fail: with the expression as the last argument. */
    private Java named(ClassName owner, String method, Expression.Call call, Frame frame) {
        return Java.primary("$T.$L($L)", owner, method, CodeBlock.join(named(call, frame), ",$W"));
    }

    private List<CodeBlock> named(Expression.Call call, Frame frame) {
        List<CodeBlock> arguments = arguments(call, frame);
        arguments.add(text(call));
        return arguments;
    }

    private List<CodeBlock> arguments(Expression.Call call, Frame frame) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean passed = i == 0 && call.function().nulls() == Function.Nulls.PASSED;
            Expression argument = call.arguments().get(i);
            arguments.add((passed ? nodes.of(argument, frame) : nodes.need(argument, frame)).code());
        }
        return arguments;
    }

    private static CodeBlock text(Expression.Call call) {
        return Literals.text(call.origin().text());
    }

    private static Java primitive(Java java) {
        return new Java(java.code(), java.level(), true);
    }
}
