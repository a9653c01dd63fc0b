package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Completion;
import dev.toolwright.generator.plan.Prompt.Argument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method {@code suggestions}, and one for each argument whose completion is asked of an operation. */
final class CompletionMethods {
    private static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);
    private static final Set<String> TAKEN = Set.of("call", "arguments", "choices", "now", "language", "out", "item");

    private final ToolFrame frame;
    private final CodeBlock otherwise;

    /** @param otherwise what answers those that are always the same */
    CompletionMethods(ToolFrame frame, CodeBlock otherwise) {
        this.frame = frame;
        this.otherwise = otherwise;
    }

    /** @param parameter what the name of an argument is called here */
    void add(TypeSpec.Builder type, String parameter, List<Argument> arguments) {
        Map<String, MethodSpec> methods = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            argument.completion()
                    .filter(Completion.Asked.class::isInstance)
                    .ifPresent(asked ->
                            methods.put(argument.name().written(), method(argument, (Completion.Asked) asked)));
        }
        if (!methods.isEmpty()) {
            type.addMethod(suggestions(parameter, methods)).addMethods(methods.values());
        }
    }

    private MethodSpec suggestions(String parameter, Map<String, MethodSpec> methods) {
        CodeBlock.Builder body = CodeBlock.builder().add("return switch ($L) {\n$>", parameter);
        methods.forEach((name, method) -> body.add("case $S -> $N(call);\n", name, method));
        body.add("default -> $L.suggestions($L, call);\n$<};\n", otherwise, parameter);
        return MethodSpec.methodBuilder("suggestions")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TEXTS)
                .addParameter(String.class, parameter)
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(body.build())
                .build();
    }

    private MethodSpec method(Argument argument, Completion.Asked asked) {
        Type answer = Types.of(
                asked.request().api(), asked.request().operation().answer().orElseThrow());
        ClientCall client = new ClientCall(frame.packages(), asked.request(), code(), code());
        return MethodSpec.methodBuilder(frame.method(argument.name().java() + "Proposals"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TEXTS)
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(Opening.of(frame, asked.expressions().toList(), List.of()))
                .addStatement("$T out = $L", JavaTypes.of(answer), JsonRead.of(answer, client.code(Map.of())))
                .addStatement("$T items = $L", JavaTypes.of(asked.items().type()), code().value(asked.items()))
                .addStatement("return $T.of(items, item -> $L)", ServerTypes.PROPOSALS, code().text(asked.value()))
                .build();
    }

    private ExpressionCode code() {
        return frame.code(TAKEN, ExpressionCode.Nulls.LEFT_OUT);
    }
}
