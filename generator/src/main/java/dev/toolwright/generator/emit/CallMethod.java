package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method {@code call}: the steps in order, each one line where it can be, and the answer. */
final class CallMethod {
    private final ToolFrame frame;
    private final Translations translations;
    private final AnswerMethods answers;
    private final List<MethodSpec> steps = new ArrayList<>();
    private final CodeBlock.Builder body = CodeBlock.builder();
    private final Set<String> taken;
    private final NameAllocator names = new NameAllocator();

    CallMethod(ToolFrame frame, Translations translations, AnswerMethods answers) {
        this.frame = frame;
        this.translations = translations;
        this.answers = answers;
        this.taken = new LinkedHashSet<>(frame.variables());
        taken.forEach(names::newName);
    }

    /** {@code call} itself. */
    MethodSpec method() {
        start();
        steps(frame.tool().steps(), Optional.empty());
        body.add(answers.ending());
        return MethodSpec.methodBuilder("call")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ServerTypes.TOOL_RESULT)
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addCode(body.build())
                .build();
    }

    /** The methods of the steps, once {@code call} is made. */
    List<MethodSpec> steps() {
        return List.copyOf(steps);
    }

    private void start() {
        List<Expression> all = frame.tool().expressions().toList();
        boolean remembers = remembers(frame.tool().steps());
        if (frame.usesArguments(all)) {
            Local arguments = Local.arguments(frame.type());
            body.addStatement("$T arguments = $T.of(call.arguments())", arguments.type(), arguments.type());
        }
        if (frame.usesChoices(all) || remembers) {
            TypeName choices = frame.packages().choices();
            body.addStatement("$T choices = new $T(call)", choices, choices);
        }
    }

    private static boolean remembers(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Remember
                        || step instanceof Step.Branch branch
                                && (remembers(branch.then()) || remembers(branch.otherwise())));
    }

    /** @param outer what has to hold for all of them */
    private void steps(List<Step> steps, Optional<CodeBlock> outer) {
        for (Step step : steps) {
            step(step, both(outer, step.condition()));
        }
    }

    private void step(Step step, Optional<CodeBlock> when) {
        switch (step) {
            case Step.Call call -> call(call, when);
            case Step.Pages pages -> pages(pages, when);
            case Step.Assign assign -> assign(assign, when);
            case Step.Branch branch -> branch(branch, when.orElseThrow());
            case Step.Fail fail -> fail(fail, when);
            case Step.Remember remember -> remember(remember, when);
        }
    }

    private Optional<CodeBlock> both(Optional<CodeBlock> outer, Optional<Expression> condition) {
        Optional<CodeBlock> own = condition.map(expression -> code().condition(expression));
        if (outer.isPresent() && own.isPresent()) {
            return Optional.of(CodeBlock.of("$L && ($L)", outer.get(), own.get()));
        }
        return outer.or(() -> own);
    }

    private ExpressionCode code() {
        return frame.code(taken, Nulls.LEFT_OUT);
    }

    private void call(Step.Call step, Optional<CodeBlock> when) {
        StepMethod method = new CallStep(frame, translations).method(step);
        steps.add(method.method());
        if (step.as().isPresent()) {
            Step.Named as = step.as().get();
            declare(JavaTypes.of(as.type()), as.name().java(), method.call(), when, CodeBlock.of("null"));
        } else {
            guarded(when, method.call());
        }
    }

    private void pages(Step.Pages step, Optional<CodeBlock> when) {
        StepMethod method = new PagesStep(frame, translations).method(step);
        steps.add(method.method());
        CodeBlock skipped = CodeBlock.of("$T.skipped()", ServerTypes.PAGES);
        declare(Local.pages(step).type(), step.as().name().java(), method.call(), when, skipped);
    }

    private void assign(Step.Assign step, Optional<CodeBlock> when) {
        Optional<CodeBlock> guard = step.values().size() > 1 ? when.map(this::once) : when;
        step.values()
                .forEach(value -> declare(
                        JavaTypes.of(value.name().type()),
                        value.name().name().java(),
                        guard.isPresent() && value.value() instanceof Expression.Conditional
                                ? CodeBlock.of("($L)", code().value(value.value()))
                                : code().value(value.value()),
                        guard,
                        CodeBlock.of("null")));
    }

    private void branch(Step.Branch step, CodeBlock when) {
        CodeBlock holds = once(when);
        steps(step.then(), Optional.of(holds));
        steps(step.otherwise(), Optional.of(CodeBlock.of("!$L", holds)));
    }

    private void fail(Step.Fail step, Optional<CodeBlock> when) {
        guarded(
                when,
                CodeBlock.of(
                        "return new $T.Failure($S, $L)",
                        ServerTypes.TOOL_RESULT,
                        step.failure().code(),
                        code().text(step.failure().text())));
    }

    private void remember(Step.Remember step, Optional<CodeBlock> when) {
        CodeBlock.Builder values = CodeBlock.builder().add("choices.remember($T.keepingNull()", ServerTypes.FIELDS);
        step.choices()
                .forEach(choice ->
                        values.add("\n.put($S, $L)", choice.setting().name().written(), code().value(choice.value())));
        CodeBlock checkpoint =
                CodeBlock.builder().addStatement("call.checkpoint()").build();
        when.ifPresentOrElse(
                condition -> body.beginControlFlow("if ($L)", condition)
                        .add(checkpoint)
                        .addStatement(values.add("\n.object())").build())
                        .endControlFlow(),
                () -> body.add(checkpoint)
                        .addStatement(values.add("\n.object())").build()));
    }

    /** A condition that several statements depend on is asked once: what it is about may change in between. */
    private CodeBlock once(CodeBlock condition) {
        String name = names.newName("applies");
        taken.add(name);
        body.addStatement("boolean $L = $L", name, condition);
        return CodeBlock.of("$L", name);
    }

    private void declare(TypeName type, String name, CodeBlock value, Optional<CodeBlock> when, CodeBlock otherwise) {
        when.ifPresentOrElse(
                condition -> body.addStatement("$T $L = $L ? $L : $L", type, name, condition, value, otherwise),
                () -> body.addStatement("$T $L = $L", type, name, value));
    }

    private void guarded(Optional<CodeBlock> when, CodeBlock statement) {
        when.ifPresentOrElse(
                condition -> body.beginControlFlow("if ($L)", condition)
                        .addStatement(statement)
                        .endControlFlow(),
                () -> body.addStatement(statement));
    }
}
