package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.toolwright.generator.plan.Tool;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The table of contents of a tool's class. */
final class ToolClass {
    private static final Set<String> METHODS = Set.of("call", "descriptor", "result", "text");

    private final Tool tool;
    private final ToolFrame frame;

    ToolClass(Packages packages, Tool tool) {
        this.tool = tool;
        this.frame = new ToolFrame(packages, packages.tool(tool.name()), tool.steps(), METHODS);
    }

    TypeSpec type() {
        Translations translations = new Translations();
        AnswerMethods answers = new AnswerMethods(frame, tool.answer());
        CallMethod call = new CallMethod(frame, tool, translations, answers);
        TypeSpec.Builder type = TypeSpec.classBuilder(frame.type())
                .addJavadoc("The tool {@code $L}.\n", tool.name().written())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ServerTypes.TOOL);
        DescriptorMembers.add(
                type,
                ServerTypes.TOOL_DESCRIPTOR,
                CodeBlock.of(
                        "$T.read($T.class, $S)",
                        ServerTypes.DESCRIPTOR_RESOURCE,
                        frame.type(),
                        tool.name().written() + ".json"));
        type.addMethod(call.method())
                .addMethods(call.steps())
                .addMethods(answers.methods())
                .addMethods(translations.methods());
        if (frame.usesArguments(tool.expressions().toList())) {
            type.addType(new ArgumentsRecord(frame.type(), tool.arguments()).type());
        }
        return type.build();
    }
}
