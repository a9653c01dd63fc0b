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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method {@code suggestions}, and one for each argument whose completion is asked of an operation. */
final class CompletionMethods {
    private static final Completion NONE = new Completion.Listed(List.of());
    private static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);
    private static final Set<String> TAKEN = Set.of("call", "arguments", "choices", "now", "language", "out", "item");

    private final ToolFrame frame;
    private final CodeBlock otherwise;
    private final boolean listed;

    /**
     * @param otherwise what answers the rest
     * @param listed whether those that are always the same are answered here, because no descriptor has them
     */
    CompletionMethods(ToolFrame frame, CodeBlock otherwise, boolean listed) {
        this.frame = frame;
        this.otherwise = otherwise;
        this.listed = listed;
    }

    /** @param parameter what the name of an argument is called here */
    void add(TypeSpec.Builder type, String parameter, List<Argument> arguments) {
        Map<String, CodeBlock> answers = new LinkedHashMap<>();
        List<MethodSpec> methods = new ArrayList<>();
        for (Argument argument : arguments) {
            switch (argument.completion().orElse(NONE)) {
                case Completion.Listed values -> {
                    if (listed && !values.values().isEmpty()) {
                        answers.put(argument.name().written(), list(values));
                    }
                }
                case Completion.Asked asked -> {
                    MethodSpec method = method(argument, asked);
                    methods.add(method);
                    answers.put(argument.name().written(), CodeBlock.of("$N(call)", method));
                }
            }
        }
        if (!answers.isEmpty()) {
            type.addMethod(suggestions(parameter, answers)).addMethods(methods);
        }
    }

    private static CodeBlock list(Completion.Listed values) {
        return CodeBlock.of(
                "$T.of($L)",
                List.class,
                values.values().stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(", ")));
    }

    private MethodSpec suggestions(String parameter, Map<String, CodeBlock> answers) {
        CodeBlock.Builder body = CodeBlock.builder().add("return switch ($L) {\n$>", parameter);
        answers.forEach((name, answer) -> body.add("case $S -> $L;\n", name, answer));
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
