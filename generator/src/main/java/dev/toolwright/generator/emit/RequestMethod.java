package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.ExpressionCode.Nulls;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.plan.Translation;
import dev.toolwright.generator.plan.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What methods that make requests have in common: their variables, and how failures become the user's sentences. */
final class RequestMethod {
    /** Variables that such a method may have of its own. */
    private static final List<String> OWN = List.of("out", "failed");

    private final ToolFrame frame;
    private final Translations translations;

    RequestMethod(ToolFrame frame, Translations translations) {
        this.frame = frame;
        this.translations = translations;
    }

    /** {@code call} and what the expressions use. */
    List<Local> locals(Request request, List<Translation> errors, List<Expression> more) {
        List<Expression> expressions = Stream.of(
                        request.expressions(),
                        errors.stream().map(error -> error.told().text()),
                        more.stream())
                .flatMap(stream -> stream)
                .toList();
        List<Local> locals = new ArrayList<>(List.of(Local.call()));
        locals.addAll(frame.locals(expressions));
        return locals;
    }

    ClientCall client(Request request, List<Local> locals) {
        return new ClientCall(frame.packages(), request, code(locals), code(locals));
    }

    private ExpressionCode code(List<Local> locals) {
        return code(locals, List.of());
    }

    /** @param own variables that the method has itself */
    ExpressionCode code(List<Local> locals, List<String> own) {
        List<String> taken = new ArrayList<>(OWN);
        taken.addAll(own);
        locals.forEach(local -> taken.add(local.name()));
        return frame.code(taken, Nulls.LEFT_OUT);
    }

    /** A choice that is still open is made by another request, whose failure is not this one's. */
    CodeBlock settleChoices(ClientCall client, List<Local> locals) {
        return client.settle(value -> Uses.javaStarts(value, "choices."), names(locals));
    }

    static NameAllocator names(List<Local> locals) {
        NameAllocator names = new NameAllocator();
        OWN.forEach(names::newName);
        locals.forEach(local -> names.newName(local.name()));
        return names;
    }

    /** The statement, with the user's sentences for its failures. */
    CodeBlock translated(Request request, List<Translation> errors, CodeBlock statement) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (errors.isEmpty()) {
            return code.addStatement(statement).build();
        }
        return code.beginControlFlow("try")
                .addStatement(statement)
                .nextControlFlow("catch ($T failed)", ServerTypes.UPSTREAM_EXCEPTION)
                .addStatement(
                        "throw $L",
                        translations.call(frame, errors, request.operation().id()))
                .endControlFlow()
                .build();
    }
}
