package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Translation;
import dev.toolwright.generator.plan.Translation.Kind;
import dev.toolwright.generator.plan.Translation.Status;
import dev.toolwright.generator.plan.Translation.Statuses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods that put failures of an API into the user's words; calls with the same words share one. */
final class Translations {
    private final Map<List<Translation>, StepMethod> methods = new LinkedHashMap<>();

    List<MethodSpec> methods() {
        return methods.values().stream().map(StepMethod::method).toList();
    }

    /**
     * The exception to throw for {@code failed}.
     *
     * @param frame where the request stands: inside of a loop there are more variables
     */
    CodeBlock call(ToolFrame frame, List<Translation> errors, String operation) {
        return methods.computeIfAbsent(errors, missing -> method(frame, missing, operation))
                .call();
    }

    private static StepMethod method(ToolFrame frame, List<Translation> errors, String operation) {
        List<Expression> texts =
                errors.stream().map(error -> error.told().text()).toList();
        List<Local> locals = new ArrayList<>(List.of(new Local("failed", ServerTypes.UPSTREAM_EXCEPTION)));
        locals.addAll(frame.locals(texts));
        MethodSpec.Builder method = MethodSpec.methodBuilder(frame.method(operation + "Failed"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeException.class);
        ToolFrame.parameters(method, locals);
        ExpressionCode code = frame.code(locals.stream().map(Local::name).toList(), Nulls.LEFT_OUT);
        method.addCode("return switch (failed.failure()) {\n$>");
        errors.forEach(error -> method.addCode(
                "$L ->\n$>$>new $T($S, $L, failed);\n$<$<",
                label(error.cause()),
                ServerTypes.FAILED,
                error.told().code(),
                code.text(error.told().text())));
        if (errors.stream().noneMatch(error -> error.cause() == Kind.ANY)) {
            method.addCode("default -> failed;\n");
        }
        method.addCode("$<};\n");
        return new StepMethod(method.build(), locals);
    }

    private static CodeBlock label(Translation.Cause cause) {
        return switch (cause) {
            case Status status -> refused(CodeBlock.of("refused.status() == $L", status.status()));
            case Statuses statuses -> refused(CodeBlock.of("refused.status() / 100 == $L", statuses.hundred()));
            case Kind kind ->
                switch (kind) {
                    case UNREACHABLE -> failure("Unreachable");
                    case CUT -> failure("Cut");
                    case TIMED_OUT -> failure("TimedOut");
                    case SIGNED_OUT -> failure("NotSignedIn");
                    case UNREADABLE -> failure("Unreadable");
                    case UNSENDABLE -> failure("Unsendable");
                    case ANY -> CodeBlock.of("default");
                };
        };
    }

    private static CodeBlock refused(CodeBlock condition) {
        return CodeBlock.of("case $T.Refused refused when $L", ServerTypes.UPSTREAM_FAILURE, condition);
    }

    private static CodeBlock failure(String type) {
        return CodeBlock.of("case $T.$L failure", ServerTypes.UPSTREAM_FAILURE, type);
    }
}
