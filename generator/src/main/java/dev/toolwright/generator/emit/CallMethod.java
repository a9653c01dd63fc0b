package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Uses;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method {@code call}: what the steps need, the steps, and the answer. */
final class CallMethod {
    private final ToolFrame frame;
    private final AnswerMethods answers;
    private final StepsCode steps;

    CallMethod(ToolFrame frame, Translations translations, AnswerMethods answers) {
        this.frame = frame;
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
                .addCode(start())
                .addCode(steps.of(frame.tool().steps()))
                .addCode(answers.ending())
                .build();
    }

    /** The methods of the steps, once {@code call} is made. */
    List<MethodSpec> steps() {
        return steps.methods();
    }

    private CodeBlock start() {
        CodeBlock.Builder start = CodeBlock.builder();
        List<Expression> all = frame.tool().expressions().toList();
        List<Step> steps = frame.tool().steps();
        if (frame.usesArguments(all)) {
            Local arguments = Local.arguments(frame.type());
            start.addStatement("$T arguments = $T.of(call.arguments())", arguments.type(), arguments.type());
        }
        if (frame.usesChoices(all) || Needs.choices(steps)) {
            TypeName choices = frame.packages().choices();
            start.addStatement("$T choices = new $T(call)", choices, choices);
        }
        if (all.stream().anyMatch(expression -> Uses.variables(expression).contains("now"))) {
            start.addStatement("$T now = call.now().toString()", String.class);
        }
        if (Needs.progress(steps)) {
            start.addStatement("$T progress = new $T(call)", ServerTypes.PROGRESS, ServerTypes.PROGRESS);
        }
        return start.build();
    }
}
