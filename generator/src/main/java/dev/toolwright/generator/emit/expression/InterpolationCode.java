package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.List;
import java.util.function.Function;

/** Text with values in it: a sum of strings. */
final class InterpolationCode {
    private InterpolationCode() {}

    /** A null in it is an error: the text goes to a program. */
    static Java strict(Expression.Interpolation text, Nodes nodes, Frame frame) {
        return sum(text.parts(), part -> string(part.type().notNull(), nodes.need(part, frame), part));
    }

    /** A null in it is empty: the text goes to a person. */
    static Java lenient(Expression.Interpolation text, Nodes nodes, Frame frame) {
        return sum(text.parts(), part -> readable(part, nodes, frame));
    }

    static Java readable(Expression part, Nodes nodes, Frame frame) {
        Java value = string(part.type(), nodes.of(part, frame), part);
        return part.type().nullable() ? Java.primary("$T.orEmpty($L)", Runtime.TEXTS, value.code()) : value;
    }

    private static Java sum(List<Expression> parts, Function<Expression, Java> string) {
        if (parts.size() == 1) {
            return string.apply(parts.getFirst());
        }
        List<CodeBlock> strings =
                parts.stream().map(part -> string.apply(part).at(Level.UNARY)).toList();
        return new Java(CodeBlock.join(strings, "$W+ "), Level.ADDITIVE, false);
    }

    private static Java string(Type type, Java value, Expression part) {
        return switch (type) {
            case Type.Text text -> value;
            case Type.Decimal decimal -> Java.primary("$T.plain($L)", Runtime.TEXTS, value.code());
            case Type.Json json ->
                Java.primary(
                        "$T.of($L,$W$L)",
                        Runtime.TEXTS,
                        value.code(),
                        Literals.text(part.origin().text()));
            default -> Java.primary("$T.of($L)", Runtime.TEXTS, value.code());
        };
    }
}
