package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that does the steps for one element, and the statement that calls it for all. */
final class EachStep {
    private final ToolFrame outer;
    private final ToolFrame inner;
    private final Step.Each step;
    private final StepsCode steps;
    private final List<Local> locals;
    private final MethodSpec method;

    EachStep(ToolFrame frame, Translations translations, Step.Each step) {
        this.outer = frame;
        this.inner = frame.inside(step);
        this.step = step;
        this.steps = Failing.steps(inner, translations);
        this.locals = locals();
        this.method = method();
    }

    /** That of the element first. */
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(method));
        methods.addAll(steps.methods());
        return methods;
    }

    /** @param list the elements */
    CodeBlock statement(CodeBlock list) {
        String item = step.item().name().java();
        String index = step.index().name().java();
        List<String> arguments = new ArrayList<>(List.of("inner"));
        locals.stream().skip(1).forEach(local -> arguments.add(local.name()));
        return CodeBlock.of(
                "$T.$L(\ncall,\nprogress,\nnew $T.Rules($L, $L, $T.Failed.$L),\n$L,\n(inner, $L, $L) -> $L($L))",
                ServerTypes.EACH,
                step.result().isPresent() ? "of" : "act",
                ServerTypes.EACH,
                step.loop().parallel(),
                step.loop().max(),
                ServerTypes.EACH,
                step.loop().failed().name(),
                list,
                item,
                index,
                method.name(),
                String.join(", ", arguments));
    }

    /** {@code call}, and what the steps use of the variables around them. */
    private List<Local> locals() {
        List<Expression> expressions = step.inner().toList();
        List<Local> locals = new ArrayList<>(List.of(Local.call()));
        if (Needs.progress(step.steps())) {
            locals.add(Local.progress());
        }
        locals.addAll(outer.locals(expressions));
        List<Local> own = List.of(Local.of(step.item()), Local.of(step.index()));
        inner.locals(expressions).stream().filter(own::contains).forEach(locals::add);
        return locals;
    }

    private MethodSpec method() {
        CodeBlock body = steps.of(step.steps());
        Optional<Expression> result = step.result();
        MethodSpec.Builder method = MethodSpec.methodBuilder(
                        outer.method("each" + capital(step.item().name().java())))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(result.map(Expression::type).map(JavaTypes::of).orElse(TypeName.VOID));
        ToolFrame.parameters(method, locals);
        method.addCode(body);
        result.ifPresent(value -> method.addStatement(
                "return $L", inner.code(inner.variables(), Nulls.LEFT_OUT).value(value)));
        return method.build();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
