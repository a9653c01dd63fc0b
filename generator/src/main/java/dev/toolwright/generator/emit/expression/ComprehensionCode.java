package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Macro;
import dev.toolwright.generator.expression.Type;

/** Macros: a call with a lambda whose parameter has the user's name for the element. */
final class ComprehensionCode {
    private final Expression.Comprehension comprehension;
    private final Nodes nodes;
    private final Frame inner;

    private ComprehensionCode(Expression.Comprehension comprehension, Nodes nodes, Frame frame) {
        this.comprehension = comprehension;
        this.nodes = nodes;
        this.inner = frame.lambda(comprehension.variable());
    }

    static Java of(Expression.Comprehension comprehension, Nodes nodes, Frame frame) {
        ComprehensionCode code = new ComprehensionCode(comprehension, nodes, frame);
        CodeBlock list = code.list(frame);
        Expression body = comprehension.bodies().getLast();
        return switch (comprehension.macro()) {
            case MAP -> call(Runtime.LISTS, "map", code.filtered(list), code.lambda(code.result(body)));
            case FILTER -> call(Runtime.LISTS, "filter", list, code.condition(body));
            case ALL -> test("all", list, code.condition(body));
            case EXISTS -> test("exists", list, code.condition(body));
            case EXISTS_ONE -> test("existsOne", list, code.condition(body));
            case SORT_BY -> call(Runtime.LISTS, "sortBy", list, code.lambda(code.result(body)));
            case SORT_BY_DESC -> call(Runtime.LISTS, "sortByDesc", list, code.lambda(code.result(body)));
            case TOP ->
                Java.primary(
                        "$T.top($L,$W$L,$W$L,$W$L)",
                        Runtime.LISTS,
                        list,
                        code.lambda(code.result(comprehension.bodies().getFirst())),
                        nodes.need(body, frame).code(),
                        Literals.text(comprehension.origin().text()));
            case INDEX_BY -> call(Runtime.GROUPS, "index", list, code.lambda(code.result(body)));
            case GROUP_BY -> call(Runtime.GROUPS, "by", list, code.lambda(code.result(body)));
        };
    }

    private static Java call(TypeName owner, String method, CodeBlock list, CodeBlock lambda) {
        return Java.primary("$T.$L($L,$W$L)", owner, method, list, lambda);
    }

    private static Java test(String method, CodeBlock list, CodeBlock lambda) {
        return Java.primitive(Level.PRIMARY, "$T.$L($L,$W$L)", Runtime.LISTS, method, list, lambda);
    }

    private CodeBlock list(Frame frame) {
        Expression list = comprehension.list();
        boolean needed = !passesNull(comprehension.macro());
        CodeBlock value = (needed ? nodes.need(list, frame) : nodes.of(list, frame)).code();
        return switch (list.type()) {
            case Type.MapOf map -> CodeBlock.of("$T.names($L)", Runtime.JSON, value);
            case Type.Json json ->
                CodeBlock.of("$T.listOrNull($T.ANY.orNull(),$W$L)", Runtime.JSON, Runtime.KIND, value);
            default -> value;
        };
    }

    private static boolean passesNull(Macro macro) {
        return macro != Macro.ALL && macro != Macro.EXISTS && macro != Macro.EXISTS_ONE;
    }

    private CodeBlock filtered(CodeBlock list) {
        return comprehension.bodies().size() == 1
                ? list
                : CodeBlock.of(
                        "$T.filter($L,$W$L)",
                        Runtime.LISTS,
                        list,
                        condition(comprehension.bodies().getFirst()));
    }

    private CodeBlock condition(Expression body) {
        return lambda(nodes.need(body, inner).code());
    }

    /** A null by itself would leave the compiler without the type of the list. */
    private CodeBlock result(Expression body) {
        CodeBlock value = nodes.of(body, inner).code();
        return body.type() instanceof Type.Null ? CodeBlock.of("($T) $L", JavaTypes.bare(body.type()), value) : value;
    }

    private CodeBlock lambda(CodeBlock body) {
        return CodeBlock.of("$L -> $L", inner.element(comprehension.variable()), body);
    }
}
