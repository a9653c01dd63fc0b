package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields and elements. A chain of fields becomes one call with the names as a path. */
final class SelectionCode {
    private final Nodes nodes;

    SelectionCode(Nodes nodes) {
        this.nodes = nodes;
    }

    Java select(Expression.Select select, Frame frame) {
        return own(select)
                .map(java -> component(java, select.type()))
                .orElseGet(() -> typed(path(select, frame), select.type()));
    }

    Java has(Expression.Has has, Frame frame) {
        Optional<String> own = own(has.field());
        if (own.isEmpty()) {
            return Java.primitive(Level.PRIMARY, "$T.has($L)", Runtime.JSON, path(has.field(), frame));
        }
        return has.field().type().nullable()
                ? Java.primitive(Level.EQUALITY, "$L != null", own.get())
                : Java.primitive(Level.PRIMARY, "true");
    }

    Java index(Expression.Index index, Frame frame) {
        if (index.index().type() instanceof Type.Text) {
            return typed(path(index, frame), index.type());
        }
        List<CodeBlock> arguments = List.of(
                nodes.of(index.container(), frame).code(),
                nodes.need(index.index(), frame).code(),
                Literals.text(index.origin().text()));
        return index.container().type() instanceof Type.ListOf
                ? Generic.call(Runtime.LISTS, "at", index.type(), arguments)
                : Java.primary("$T.element($L)", Runtime.JSON, CodeBlock.join(arguments, ",$W"));
    }

    /** The Java of a field that its variable reaches by itself, such as a record's component. */
    private static Optional<String> own(Expression.Select select) {
        return select.object() instanceof Expression.VariableUse use
                ? Optional.ofNullable(use.variable().java().fields().get(select.field()))
                : Optional.empty();
    }

    private static Java component(String java, Type type) {
        boolean primitive = JavaTypes.of(type).isPrimitive();
        return new Java(CodeBlock.of("$L", java), Level.PRIMARY, primitive);
    }

    private static Java typed(CodeBlock path, Type type) {
        String missing = type.nullable() ? "OrNull" : "";
        if (type instanceof Type.ListOf list) {
            return Java.primary("$T.list$L($L,$W$L)", Runtime.JSON, missing, KindCode.of(list.element()), path);
        }
        return new Java(
                CodeBlock.of("$T.$L$L($L)", Runtime.JSON, method(type), missing, path),
                Level.PRIMARY,
                JavaTypes.of(type).isPrimitive());
    }

    private static String method(Type type) {
        return switch (type) {
            case Type.Text text -> "text";
            case Type.Whole whole -> "whole";
            case Type.Decimal decimal -> "decimal";
            case Type.Bool bool -> "bool";
            case Type.Struct struct -> "object";
            case Type.MapOf map -> "object";
            case Type.Json json -> "any";
            case Type.Null none -> "any";
            case Type.ListOf list -> "list";
        };
    }

    /** The tree and the names that lead into it, as arguments. */
    private CodeBlock path(Expression expression, Frame frame) {
        List<CodeBlock> names = new ArrayList<>();
        Expression root = expression;
        while (true) {
            if (root instanceof Expression.Select select && own(select).isEmpty()) {
                names.addFirst(Literals.text(select.field()));
                root = select.object();
            } else if (root instanceof Expression.Index index && index.index().type() instanceof Type.Text) {
                names.addFirst(nodes.need(index.index(), frame).code());
                root = index.container();
            } else {
                names.addFirst(nodes.of(root, frame).code());
                return CodeBlock.join(names, ",$W");
            }
        }
    }
}
