package dev.toolwright.generator.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Tool;
import javax.lang.model.element.Modifier;

/** The table of contents of a tool's class. */
final class ToolClass {
    private final ToolFrame frame;

    ToolClass(Packages packages, Tool tool) {
        this.frame = new ToolFrame(packages, tool);
    }

    TypeSpec type() {
        Translations translations = new Translations();
        AnswerMethods answers = new AnswerMethods(frame);
        CallMethod call = new CallMethod(frame, translations, answers);
        TypeSpec.Builder type = TypeSpec.classBuilder(frame.type())
                .addJavadoc("The tool {@code $L}.\n", frame.tool().name().written())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ServerTypes.TOOL)
                .addField(descriptorField())
                .addMethod(descriptorMethod())
                .addMethod(call.method())
                .addMethods(call.steps())
                .addMethods(answers.methods())
                .addMethods(translations.methods());
        if (frame.usesArguments(frame.tool().expressions().toList())) {
            type.addType(new ArgumentsRecord(frame.type(), frame.tool().arguments()).type());
        }
        return type.build();
    }

    private FieldSpec descriptorField() {
        return FieldSpec.builder(
                        ServerTypes.TOOL_DESCRIPTOR, "DESCRIPTOR", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.read($T.class, $S)",
                        ServerTypes.DESCRIPTOR_RESOURCE,
                        frame.type(),
                        frame.tool().name().written() + ".json")
                .build();
    }

    private static MethodSpec descriptorMethod() {
        return MethodSpec.methodBuilder("descriptor")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ServerTypes.TOOL_DESCRIPTOR)
                .addStatement("return DESCRIPTOR")
                .build();
    }
}
