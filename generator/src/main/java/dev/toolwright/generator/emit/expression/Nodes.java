package dev.toolwright.generator.emit.expression;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.ArrayList;
import java.util.List;

/** Java for each kind of node, and for the conversions between the places where nodes stand. */
final class Nodes {
    private final ExpressionCode.Nulls nulls;
    private final SelectionCode selections = new SelectionCode(this);
    private final OperationCode operations = new OperationCode(this);
    private final CallCode calls = new CallCode(this);

    Nodes(ExpressionCode.Nulls nulls) {
        this.nulls = nulls;
    }

    /** A Java expression of the node's own type. */
    Java of(Expression expression, Frame frame) {
        return switch (expression) {
            case Expression.Constant constant -> constant(constant);
            case Expression.VariableUse use -> variable(use);
            case Expression.Element element -> Java.primary("$L", frame.element(element.name()));
            case Expression.Select select -> selections.select(select, frame);
            case Expression.Has has -> selections.has(has, frame);
            case Expression.Index index -> selections.index(index, frame);
            case Expression.Operation operation -> operations.of(operation, frame);
            case Expression.Call call -> calls.of(call, frame);
            case Expression.Conditional conditional -> conditional(conditional, frame);
            case Expression.ListLiteral list -> list(list, frame);
            case Expression.MapLiteral map -> new Java(fields(map, frame, "tree"), Level.PRIMARY, false);
            case Expression.Comprehension comprehension -> ComprehensionCode.of(comprehension, this, frame);
            case Expression.Interpolation text -> InterpolationCode.strict(text, this, frame);
            case Expression.Translated text -> TranslatedCode.of(text, each -> of(each, frame));
        };
    }

    /** Its value where null cannot be used. */
    Java need(Expression expression, Frame frame) {
        Java java = of(expression, frame);
        return expression.type().nullable()
                ? Generic.call(
                        Runtime.VALUES,
                        "required",
                        expression.type(),
                        List.of(java.code(), Literals.text(expression.origin().text())))
                : java;
    }

    /** Its value as one of a type that it fits. */
    Java as(Expression expression, Type wanted, Frame frame) {
        Java java = wanted.nullable() ? of(expression, frame) : need(expression, frame);
        boolean empty = expression instanceof Expression.ListLiteral list
                && list.elements().isEmpty();
        if (expression.type() instanceof Type.Null || empty && wanted instanceof Type.ListOf) {
            return java;
        }
        Java converted = Conversion.of(java, expression.type(), wanted, frame);
        // Without it the compiler would unbox the other side of a conditional, null included.
        return wanted.nullable() && converted.primitive() ? boxed(converted, wanted) : converted;
    }

    Java json(Expression expression, Frame frame) {
        Java java = of(expression, frame);
        return Conversion.isTree(expression.type()) ? java : Java.primary("$T.of($L)", Runtime.TREES, java.code());
    }

    Java text(Expression expression, Frame frame) {
        return switch (expression) {
            case Expression.Interpolation text -> InterpolationCode.lenient(text, this, frame);
            case Expression.Translated text -> TranslatedCode.of(text, each -> text(each, frame));
            default -> InterpolationCode.readable(expression, this, frame);
        };
    }

    /** @param end the method that gives the finished object */
    CodeBlock fields(Expression.MapLiteral map, Frame frame, String end) {
        boolean kept = nulls == ExpressionCode.Nulls.KEPT;
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.$L()", Runtime.FIELDS, kept ? "keepingNull" : "leavingOutNull");
        for (Expression.Entry entry : map.entries()) {
            code.add(
                    "\n.put($L, $>$L$<)",
                    need(entry.key(), frame).code(),
                    of(entry.value(), frame).code());
        }
        return code.add("\n.$L()", end).build();
    }

    private static Java constant(Expression.Constant constant) {
        boolean decimal = constant.type() instanceof Type.Decimal;
        return decimal
                ? Literals.of(DoubleNode.valueOf(constant.value().doubleValue()))
                : Literals.of(constant.value());
    }

    private static Java variable(Expression.VariableUse use) {
        String java = use.variable().java().whole().orElseThrow();
        boolean primitive = JavaTypes.of(use.type()).isPrimitive();
        return new Java(CodeBlock.of("$L", java), Level.PRIMARY, primitive);
    }

    private Java conditional(Expression.Conditional conditional, Frame frame) {
        Java then = side(conditional.then(), conditional.type(), frame);
        Java otherwise = side(conditional.otherwise(), conditional.type(), frame);
        return new Java(
                CodeBlock.of(
                        "$L$W? $L$W: $L",
                        need(conditional.condition(), frame).at(Level.OR),
                        then.at(Level.OR),
                        otherwise.at(Level.CONDITIONAL)),
                Level.CONDITIONAL,
                then.primitive() || otherwise.primitive());
    }

    /** Where one side is generic, the compiler would not see a number, and find several methods that take the whole. */
    private Java side(Expression expression, Type wanted, Frame frame) {
        Java java = as(expression, wanted, frame);
        TypeName type = JavaTypes.of(wanted);
        return type.isPrimitive() && !java.primitive()
                ? Java.primitive(Level.UNARY, "($T) $L", type, java.at(Level.UNARY))
                : java;
    }

    private Java list(Expression.ListLiteral list, Frame frame) {
        Type element = ((Type.ListOf) list.type()).element();
        TypeName javaElement = JavaTypes.bare(element).box();
        if (list.elements().isEmpty()) {
            return Java.primary("$T.of()", Runtime.LISTS);
        }
        List<CodeBlock> elements = new ArrayList<>();
        list.elements().forEach(each -> elements.add(element(each, element, frame)));
        return Java.primary("$T.<$T>of($L)", Runtime.LISTS, javaElement, CodeBlock.join(elements, ",$W"));
    }

    /** A null by itself could be the array of all elements. */
    private CodeBlock element(Expression expression, Type type, Frame frame) {
        CodeBlock value = as(expression, type, frame).code();
        return expression.type() instanceof Type.Null
                ? CodeBlock.of("($T) $L", JavaTypes.bare(type).box(), value)
                : value;
    }

    private static Java boxed(Java java, Type type) {
        return Java.primary("$T.valueOf($L)", JavaTypes.bare(type).box(), java.code());
    }
}
