package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.toolwright.generator.plan.Tool;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method {@code call}: what the steps need, the steps, and the answer. */
final class CallMethod {
    private final ToolFrame frame;
    private final Tool tool;
    private final AnswerMethods answers;
    private final StepsCode steps;

    CallMethod(ToolFrame frame, Tool tool, Translations translations, AnswerMethods answers) {
        this.frame = frame;
        this.tool = tool;
        this.answers = answers;
        this.steps = new StepsCode(
                frame,
                translations,
                (code, text) -> CodeBlock.of("return new $T.Failure($L, $L)", ServerTypes.TOOL_RESULT, code, text));
    }

    /** {@code call} itself. */
    MethodSpec method() {
        return MethodSpec.methodBuilder("call")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ServerTypes.TOOL_RESULT)
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(Opening.of(frame, tool.expressions().toList(), tool.steps()))
                .addCode(steps.of(tool.steps()))
                .addCode(answers.ending())
                .build();
    }

    /** The methods of the steps, once {@code call} is made. */
    List<MethodSpec> steps() {
        return steps.methods();
    }
}
