package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Prompt;
import java.util.ArrayList;
import java.util.List;
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
        this.frame = new ToolFrame(packages, packages.tool(prompt.name()), prompt.steps(), METHODS);
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
        Translations translations = new Translations();
        StepsCode steps = Failing.steps(frame, translations);
        type.addMethod(messages(steps)).addMethods(steps.methods());
        new CompletionMethods(frame, CodeBlock.of("$T.super", ServerTypes.PROMPT), false)
                .add(type, "argument", prompt.arguments());
        type.addMethods(translations.methods());
        if (frame.usesArguments(
                Stream.concat(prompt.expressions(), prompt.completions()).toList())) {
            type.addType(
                    ArgumentsRecord.ofTexts(frame.type(), prompt.arguments()).type());
        }
        return type.build();
    }

    private MethodSpec messages(StepsCode steps) {
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), ServerTypes.PROMPT_MESSAGE);
        MethodSpec.Builder method = MethodSpec.methodBuilder("messages")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(list)
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(Opening.of(frame, prompt.expressions().toList(), prompt.steps()))
                .addCode(steps.of(prompt.steps()))
                .addStatement("$T messages = new $T<>()", list, ArrayList.class);
        prompt.messages().forEach(message -> add(method, message));
        return method.addStatement("return messages").build();
    }

    private void add(MethodSpec.Builder method, Prompt.Message message) {
        String role = message.assistant() ? "ASSISTANT" : "USER";
        message.condition()
                .ifPresent(
                        when -> method.beginControlFlow("if ($L)", frame.code().condition(when)));
        message.files()
                .ifPresent(files -> add(method, "shown", role, frame.code().json(files)));
        message.text().ifPresent(text -> add(method, "said", role, frame.code().text(text)));
        message.condition().ifPresent(when -> method.endControlFlow());
    }

    private static void add(MethodSpec.Builder method, String how, String role, CodeBlock what) {
        method.addStatement(
                "messages.addAll($T.$L($T.Role.$L, $L))",
                ServerTypes.PROMPT_MESSAGE,
                how,
                ServerTypes.PROMPT_MESSAGE,
                role,
                what);
    }
}
