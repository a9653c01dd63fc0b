package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Resource;
import dev.toolwright.generator.plan.Resource.Made;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The table of contents of the class of a resource that is made when it is read. */
final class ResourceClass {
    private static final Set<String> METHODS = Set.of("read", "descriptor", "suggestions", "result", "text");

    private final Resource resource;
    private final Made made;
    private final ToolFrame frame;
    private final AnswerMethods answers;

    ResourceClass(Packages packages, Resource resource, Made made) {
        this.resource = resource;
        this.made = made;
        this.frame = new ToolFrame(packages, packages.tool(resource.name()), made.steps(), METHODS);
        this.answers = new AnswerMethods(frame, made.answer());
    }

    static String resource(Resource resource) {
        return resource.name().written() + ".resource.json";
    }

    TypeSpec type() {
        ClassName written = ServerTypes.RESOURCE.nestedClass("Written");
        TypeSpec.Builder type = TypeSpec.classBuilder(frame.type())
                .addJavadoc("The resource {@code $L}.\n", resource.name().written())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(written);
        DescriptorMembers.add(
                type,
                ServerTypes.RESOURCE_DESCRIPTOR,
                CodeBlock.of(
                        "$T.resource($T.class, $S)",
                        ServerTypes.DESCRIPTOR_RESOURCE,
                        frame.type(),
                        resource(resource)));
        Translations translations = new Translations();
        StepsCode steps = Failing.steps(frame, translations);
        type.addMethod(read(steps)).addMethods(steps.methods()).addMethods(answers.methods());
        new CompletionMethods(frame, CodeBlock.of("$T.super", written), true).add(type, "variable", made.variables());
        type.addMethods(translations.methods());
        if (frame.usesArguments(
                Stream.concat(made.expressions(), made.completions()).toList())) {
            type.addType(ArgumentsRecord.ofTexts(frame.type(), made.variables()).type());
        }
        return type.build();
    }

    private MethodSpec read(StepsCode steps) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), ServerTypes.RESOURCE_CONTENTS))
                .addParameter(String.class, "uri")
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(Opening.of(frame, made.expressions().toList(), made.steps()))
                .addCode(steps.of(made.steps()))
                .addStatement("return $L", contents())
                .build();
    }

    private CodeBlock contents() {
        return made.answer()
                .files()
                .map(files -> CodeBlock.of(
                        "$T.ofFiles(uri, $L)",
                        ServerTypes.RESOURCE_CONTENTS,
                        frame.code().json(files)))
                .orElseGet(() -> text(answers.textCode()
                        .orElseGet(() -> CodeBlock.of(
                                "$L.toString()", answers.resultCode().orElseThrow()))));
    }

    private CodeBlock text(CodeBlock text) {
        return CodeBlock.of(
                "$T.of(new $T.Text(uri, $S, $L))",
                List.class,
                ServerTypes.RESOURCE_CONTENTS,
                resource.mimeType(),
                text);
    }
}
