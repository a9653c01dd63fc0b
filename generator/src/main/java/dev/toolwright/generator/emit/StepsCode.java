package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Uses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Steps as statements, in order, each one line where it can be. */
final class StepsCode {
    private final ToolFrame frame;
    private final Translations translations;
    private final BinaryOperator<CodeBlock> failure;
    private final List<MethodSpec> steps = new ArrayList<>();
    private final CodeBlock.Builder body = CodeBlock.builder();
    private final Set<String> taken;
    private final NameAllocator names = new NameAllocator();

    /** @param failure what ends the method with a failure, of which the code and the text are given */
    StepsCode(ToolFrame frame, Translations translations, BinaryOperator<CodeBlock> failure) {
        this.frame = frame;
        this.translations = translations;
        this.failure = failure;
        this.taken = new LinkedHashSet<>(frame.variables());
        taken.forEach(names::newName);
    }

    CodeBlock of(List<Step> all) {
        steps(all, Optional.empty());
        return body.build();
    }

    /** The methods of the steps, once their statements are made. */
    List<MethodSpec> methods() {
        return List.copyOf(steps);
    }

    /** @param outer what has to hold for all of them */
    private void steps(List<Step> steps, Optional<CodeBlock> outer) {
        for (List<Step> group : ReadsTogether.groups(steps)) {
            if (group.size() > 1) {
                together(group.stream().map(Step.Call.class::cast).toList(), outer);
            } else {
                step(group.getFirst(), both(outer, group.getFirst().condition()));
            }
        }
    }

    private void together(List<Step.Call> calls, Optional<CodeBlock> outer) {
        settled(calls.stream().flatMap(Step::expressions), outer);
        List<String> reads = new ArrayList<>();
        for (Step.Call call : calls) {
            Step.Named as = call.as().orElseThrow();
            TypeName type = ParameterizedTypeName.get(
                    ServerTypes.READ, JavaTypes.of(as.type()).box());
            StepMethod method = new CallStep(frame, translations).method(call);
            steps.add(method.method());
            CodeBlock request = both(outer, call.condition())
                    .map(when -> CodeBlock.of("$L ? $L : null", when, method.call("inner")))
                    .orElseGet(() -> method.call("inner"));
            String read = names.newName(as.name().java() + "Read");
            taken.add(read);
            reads.add(read);
            body.addStatement("$T $L = new $T<>(inner -> $L)", type, read, ServerTypes.READ, request);
        }
        body.addStatement("$T.together(call, $L)", ServerTypes.READ, String.join(", ", reads));
        for (int i = 0; i < reads.size(); i++) {
            Step.Named as = calls.get(i).as().orElseThrow();
            body.addStatement(
                    "$T $L = $L.answer()", JavaTypes.of(as.type()), as.name().java(), reads.get(i));
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
            case Step.Each each -> each(each, when);
            case Step.Confirm confirm -> confirm(confirm, when);
            case Step.Fetch fetch -> fetch(fetch, when);
            case Step.Java java -> java(java, when);
            case Step.Say say -> guarded(when, CodeBlock.of("progress.say($L)", code().text(say.sentence())));
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

    private void pages(Step.Pages step, Optional<CodeBlock> condition) {
        Optional<CodeBlock> when = settled(step.expressions(), condition);
        PagesStep pages = new PagesStep(frame, translations, step);
        steps.add(pages.method());
        CodeBlock skipped = CodeBlock.of("$T.skipped()", ServerTypes.PAGES);
        declare(Local.pages(step).type(), step.as().name().java(), pages.all(), when, skipped);
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
        CodeBlock code = CodeBlock.of("$S", step.failure().code());
        guarded(when, failure.apply(code, code().text(step.failure().text())));
    }

    private void each(Step.Each step, Optional<CodeBlock> condition) {
        Optional<CodeBlock> when = settled(step.inner(), condition);
        EachStep loop = new EachStep(frame, translations, step);
        steps.addAll(loop.methods());
        CodeBlock all = loop.statement(code().value(step.list()));
        step.as()
                .ifPresentOrElse(
                        as -> declare(
                                Local.each(step).type(),
                                as.name().java(),
                                all,
                                when,
                                CodeBlock.of("$T.skipped()", ServerTypes.EACH)),
                        () -> guarded(when, all));
    }

    /**
     * A choice that is still open is made once, before several threads need it.
     *
     * @return the condition, once it has been asked
     */
    private Optional<CodeBlock> settled(Stream<Expression> expressions, Optional<CodeBlock> condition) {
        List<String> choices = expressions
                .flatMap(expression -> Uses.java(expression, "choices.").stream())
                .filter(java -> !java.startsWith("choices.remembered"))
                .distinct()
                .toList();
        Optional<CodeBlock> when = choices.isEmpty() ? condition : condition.map(this::once);
        choices.forEach(choice -> guarded(when, CodeBlock.of("$L", choice)));
        return when;
    }

    private void fetch(Step.Fetch step, Optional<CodeBlock> when) {
        CodeBlock types =
                step.types().stream().map(type -> CodeBlock.of("$S", type)).collect(CodeBlock.joining(", "));
        CodeBlock file = CodeBlock.of(
                "call.fetch($L, new $T($L, $L, $T.of($L)))",
                code().value(step.address(), Types.TEXT),
                ServerTypes.DOWNLOAD,
                step.max(),
                step.seconds(),
                List.class,
                types);
        declare(JavaTypes.of(step.as().type()), step.as().name().java(), file, when, CodeBlock.of("null"));
    }

    private void java(Step.Java step, Optional<CodeBlock> when) {
        CodeBlock run = CodeBlock.of(
                "$T.run(new $T(), $L, call)",
                ServerTypes.JAVA_STEP,
                ClassName.bestGuess(step.type()),
                code().object(step.given()));
        step.as()
                .ifPresentOrElse(
                        as -> declare(JavaTypes.of(as.type()), as.name().java(), run, when, CodeBlock.of("null")),
                        () -> guarded(when, run));
    }

    private void confirm(Step.Confirm step, Optional<CodeBlock> when) {
        guarded(
                when,
                CodeBlock.of(
                        "$T.of(call, $S, $L, new $T.Failure($S, $L))",
                        ServerTypes.CONSENT,
                        step.key(),
                        code().text(step.question()),
                        ServerTypes.TOOL_RESULT,
                        step.declined().code(),
                        code().text(step.declined().text())));
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
