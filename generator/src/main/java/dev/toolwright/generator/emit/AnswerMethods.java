package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;

/** The methods {@code result} and {@code text}, and how {@code call} ends with them. */
final class AnswerMethods {
    private static final ClassName OBJECT_NODE = ClassName.get("com.fasterxml.jackson.databind.node", "ObjectNode");

    private final ToolFrame frame;
    private final Tool.Answer answer;

    AnswerMethods(ToolFrame frame, Tool.Answer answer) {
        this.frame = frame;
        this.answer = answer;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        answer.structured().ifPresent(expression -> methods.add(result(expression)));
        answer.text().filter(text -> !constant(text)).ifPresent(text -> methods.add(text(text)));
        return methods;
    }

    /** The sentence of the answer. */
    Optional<CodeBlock> textCode() {
        return answer.text()
                .map(expression -> constant(expression) ? frame.code().text(expression) : call("text", expression));
    }

    /** The answer as an object. */
    Optional<CodeBlock> resultCode() {
        return answer.structured().map(expression -> call("result", expression));
    }

    CodeBlock ending() {
        Optional<CodeBlock> text = textCode();
        Optional<CodeBlock> result = resultCode();
        CodeBlock.Builder ending = CodeBlock.builder();
        answer.limits()
                .ifPresent(limits -> ending.addStatement("$T limits = $L", ServerTypes.ANSWER_LIMITS, limits(limits)));
        boolean limited = answer.limits().isPresent();
        if (result.isEmpty()) {
            CodeBlock sentence = text.orElse(CodeBlock.of("$S", ""));
            CodeBlock told = limited ? CodeBlock.of("limits.cut($L)", sentence) : sentence;
            return ending.addStatement(success(CodeBlock.of("$T.empty()", Optional.class), told))
                    .build();
        }
        if (text.isPresent() && !limited) {
            return ending.addStatement(success(CodeBlock.of("$T.of($L)", Optional.class, result.get()), text.get()))
                    .build();
        }
        CodeBlock told = text.map(sentence -> CodeBlock.of("limits.cut($L, answer)", sentence))
                .orElse(CodeBlock.of("answer.toString()"));
        CodeBlock whole = limited ? CodeBlock.of("limits.cut($L)", result.get()) : result.get();
        return ending.addStatement("$T answer = $L", OBJECT_NODE, whole)
                .addStatement(success(CodeBlock.of("$T.of(answer)", Optional.class), told))
                .build();
    }

    private static CodeBlock limits(Tool.Limits limits) {
        return CodeBlock.of("new $T($L, $L)", ServerTypes.ANSWER_LIMITS, number(limits.rows()), number(limits.bytes()));
    }

    private static CodeBlock number(OptionalInt limit) {
        return limit.isPresent()
                ? CodeBlock.of("$L", limit.getAsInt())
                : CodeBlock.of("$T.NONE", ServerTypes.ANSWER_LIMITS);
    }

    private CodeBlock success(CodeBlock structured, CodeBlock text) {
        return answer.files()
                .map(files -> CodeBlock.of(
                        "return new $T.Success($L, $L, $T.of($L))",
                        ServerTypes.TOOL_RESULT,
                        structured,
                        text,
                        ServerTypes.ATTACHMENTS,
                        frame.code().json(files)))
                .orElseGet(
                        () -> CodeBlock.of("return new $T.Success($L, $L)", ServerTypes.TOOL_RESULT, structured, text));
    }

    private CodeBlock call(String method, Expression expression) {
        return CodeBlock.of("$L($L)", method, ToolFrame.arguments(frame.locals(List.of(expression))));
    }

    private static boolean constant(Expression expression) {
        return expression instanceof Expression.Constant;
    }

    private MethodSpec result(Expression expression) {
        CodeBlock json = code(expression).json(expression);
        return method("result", OBJECT_NODE, expression)
                .addStatement("return $T.of($L)", ServerTypes.STRUCTURED, json)
                .build();
    }

    private MethodSpec text(Expression expression) {
        return method("text", ClassName.get(String.class), expression)
                .addStatement("return $L", code(expression).text(expression))
                .build();
    }

    private MethodSpec.Builder method(String name, TypeName type, Expression expression) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type);
        ToolFrame.parameters(method, frame.locals(List.of(expression)));
        return method;
    }

    private ExpressionCode code(Expression expression) {
        List<String> taken =
                frame.locals(List.of(expression)).stream().map(Local::name).toList();
        return frame.code(taken, Nulls.LEFT_OUT);
    }
}
