package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Paging;
import dev.toolwright.generator.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The method that reads a list page by page. */
final class PagesStep {
    private final ToolFrame frame;
    private final RequestMethod request;

    PagesStep(ToolFrame frame, Translations translations) {
        this.frame = frame;
        this.request = new RequestMethod(frame, translations);
    }

    StepMethod method(Step.Pages step) {
        Paging paging = step.paging();
        List<Expression> inside = Stream.concat(Stream.of(paging.items()), paging.total().stream())
                .toList();
        List<Local> locals = request.locals(step.request(), step.errors(), inside);
        MethodSpec.Builder method = MethodSpec.methodBuilder(
                        frame.method(step.request().operation().id()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Local.pages(paging));
        ToolFrame.parameters(method, locals);
        NameAllocator names = RequestMethod.names(locals);
        Loop loop = Loop.of(names);
        ClientCall client = request.client(step.request(), locals);
        method.addCode(request.settleAll(client, names));
        method.addCode(loop.start(element(paging)));
        method.beginControlFlow(loop.head(paging));
        method.addStatement("call.checkpoint()");
        method.addCode(fetch(step, client, loop));
        method.addCode(take(paging, request.code(locals, loop.names()), loop));
        method.endControlFlow();
        method.addStatement(loop.answer(paging));
        return new StepMethod(method.build(), locals);
    }

    private static TypeName element(Paging paging) {
        return JavaTypes.of(((Type.ListOf) paging.items().type()).element()).box();
    }

    private CodeBlock fetch(Step.Pages step, ClientCall client, Loop loop) {
        Map<String, CodeBlock> paged = new HashMap<>();
        paged.put(step.paging().page().name(), CodeBlock.of("$L", loop.page()));
        step.paging()
                .size()
                .filter(size -> step.paging().length() > 0)
                .ifPresent(size ->
                        paged.put(size.name(), CodeBlock.of("$LL", step.paging().length())));
        Type type = Types.of(
                step.request().api(), step.request().operation().answer().orElseThrow());
        CodeBlock answer = JsonRead.of(type, client.code(paged));
        if (step.errors().isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("$T out = $L", JavaTypes.of(type), answer)
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T out", JavaTypes.of(type))
                .add(request.translated(step.request(), step.errors(), CodeBlock.of("out = $L", answer)))
                .build();
    }

    private static CodeBlock take(Paging paging, ExpressionCode code, Loop loop) {
        CodeBlock items = code.value(paging.items());
        CodeBlock found = paging.items().type().nullable()
                ? CodeBlock.of("$T.or($L, $T.of())", ServerTypes.VALUES, items, List.class)
                : items;
        return CodeBlock.builder()
                .addStatement(
                        "$T $L = $L",
                        ParameterizedTypeName.get(ClassName.get(List.class), element(paging)),
                        loop.found(),
                        found)
                .add(loop.end(paging, paging.total().map(code::value)))
                .build();
    }
}
