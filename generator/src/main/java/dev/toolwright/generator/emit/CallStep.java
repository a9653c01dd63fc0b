package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that makes one request. */
final class CallStep {
    private final ToolFrame frame;
    private final RequestMethod request;

    CallStep(ToolFrame frame, Translations translations) {
        this.frame = frame;
        this.request = new RequestMethod(frame, translations);
    }

    StepMethod method(Step.Call step) {
        Optional<Type> answer = step.as().map(as -> answer(step));
        List<Local> locals = request.locals(step.request(), step.errors(), List.of());
        MethodSpec.Builder method = MethodSpec.methodBuilder(
                        frame.method(step.request().operation().id()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(answer.map(JavaTypes::of).orElse(TypeName.VOID));
        ToolFrame.parameters(method, locals);
        method.addStatement("call.checkpoint()");
        ClientCall client = request.client(step.request(), locals);
        if (!step.errors().isEmpty()) {
            method.addCode(request.settleChoices(client, locals));
        }
        CodeBlock sent = client.code(Map.of());
        CodeBlock statement = answer.map(type -> CodeBlock.of("return $L", JsonRead.of(type, sent)))
                .orElse(sent);
        method.addCode(request.translated(step.request(), step.errors(), statement));
        return new StepMethod(method.build(), locals);
    }

    /** What the document promises; whether the step may be skipped is the caller's matter. */
    private static Type answer(Step.Call step) {
        return Types.of(
                step.request().api(), step.request().operation().answer().orElseThrow());
    }
}
