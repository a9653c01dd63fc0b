package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Argument;
import dev.toolwright.generator.plan.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The table of contents of a prompt's class. */
final class PromptClass {
    private static final Set<String> METHODS = Set.of("messages", "descriptor", "suggestions");

    private final Prompt prompt;
    private final ToolFrame frame;

    PromptClass(Packages packages, Prompt prompt) {
        this.prompt = prompt;
        this.frame = new ToolFrame(packages, packages.tool(prompt.name()), List.of(), METHODS);
    }

    static String resource(Prompt prompt) {
        return prompt.name().written() + ".prompt.json";
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(frame.type())
                .addJavadoc("The prompt {@code $L}.\n", prompt.name().written())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ServerTypes.PROMPT);
        DescriptorMembers.add(
                type,
                ServerTypes.PROMPT_DESCRIPTOR,
                CodeBlock.of(
                        "$T.prompt($T.class, $S)", ServerTypes.DESCRIPTOR_RESOURCE, frame.type(), resource(prompt)));
        type.addMethod(messages());
        new CompletionMethods(frame, CodeBlock.of("$T.super", ServerTypes.PROMPT))
                .add(type, "argument", prompt.arguments());
        if (frame.usesArguments(
                Stream.concat(prompt.expressions(), prompt.completions()).toList())) {
            type.addType(new ArgumentsRecord(frame.type(), arguments()).type());
        }
        return type.build();
    }

    /** What is required is there when messages are asked for, and may be missing while it is typed. */
    private List<Argument> arguments() {
        return prompt.arguments().stream()
                .map(argument -> new Argument(argument.name(), Types.TEXT.orNull(), true, Optional.empty()))
                .toList();
    }

    private MethodSpec messages() {
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), ServerTypes.PROMPT_MESSAGE);
        MethodSpec.Builder method = MethodSpec.methodBuilder("messages")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(list)
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(Opening.of(frame, prompt.expressions().toList(), List.of()))
                .addStatement("$T messages = new $T<>()", list, ArrayList.class);
        prompt.messages().forEach(message -> add(method, message));
        return method.addStatement("return messages").build();
    }

    private void add(MethodSpec.Builder method, Prompt.Message message) {
        CodeBlock said = CodeBlock.of(
                "messages.addAll($T.said($T.Role.$L, $L))",
                ServerTypes.PROMPT_MESSAGE,
                ServerTypes.PROMPT_MESSAGE,
                message.assistant() ? "ASSISTANT" : "USER",
                frame.code().text(message.text()));
        message.condition()
                .ifPresentOrElse(
                        when -> method.beginControlFlow("if ($L)", frame.code().condition(when))
                                .addStatement(said)
                                .endControlFlow(),
                        () -> method.addStatement(said));
    }
}
