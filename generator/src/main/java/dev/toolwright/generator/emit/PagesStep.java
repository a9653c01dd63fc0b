package dev.toolwright.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.plan.Paging;
import dev.toolwright.generator.plan.Paging.Cursor;
import dev.toolwright.generator.plan.Paging.Link;
import dev.toolwright.generator.plan.Paging.Numbered;
import dev.toolwright.generator.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The method that reads one page, and the expression that reads them all with it. */
final class PagesStep {
    private static final String API = "pages";
    private static final TypeName TEXT_OR_NULL = ClassName.get(String.class)
            .annotated(AnnotationSpec.builder(Nullable.class).build());

    private final RequestMethod request;
    private final Step.Pages step;
    private final Paging paging;
    private final List<Local> locals;
    private final String place;
    private final MethodSpec method;

    PagesStep(ToolFrame frame, Translations translations, Step.Pages step) {
        this.request = new RequestMethod(frame, translations);
        this.step = step;
        this.paging = step.paging();
        this.locals = request.locals(
                step.request(), step.errors(), paging.expressions().toList());
        this.place = RequestMethod.names(locals).newName(paging.way() instanceof Numbered ? "number" : "place");
        this.method = method(frame.method(step.request().operation().id()));
    }

    MethodSpec method() {
        return method;
    }

    /** All of the pages. */
    CodeBlock all() {
        String arguments = Stream.concat(
                        Stream.of("inner", place), locals.stream().skip(1).map(Local::name))
                .collect(Collectors.joining(", "));
        CodeBlock page = CodeBlock.of("(inner, $L) -> $L($L)", place, method.name(), arguments);
        return switch (paging.way()) {
            case Numbered numbered ->
                CodeBlock.of(
                        "$T.numbered(\ncall,\nprogress,\nnew $T.Rules($L, $L, $L, $L, $L),\n$L)",
                        ServerTypes.PAGING,
                        ServerTypes.PAGING,
                        numbered.from(),
                        paging.length(),
                        numbered.offset(),
                        paging.max(),
                        paging.parallel(),
                        page);
            case Cursor cursor -> linked(page);
            case Link link -> linked(page);
        };
    }

    private CodeBlock linked(CodeBlock page) {
        return CodeBlock.of("$T.linked(call, progress, $L, $L)", ServerTypes.PAGING, paging.max(), page);
    }

    private MethodSpec method(String name) {
        MethodSpec.Builder page = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ServerTypes.PAGE, element()))
                .addParameter(ServerTypes.TOOL_CALL, "call")
                .addParameter(paging.way() instanceof Numbered ? TypeName.LONG : TEXT_OR_NULL, place);
        ToolFrame.parameters(page, locals.stream().skip(1).toList());
        ExpressionCode code = request.code(locals, List.of(place, API));
        return page.addCode(fetch(request.client(step.request(), locals)))
                .addStatement("return new $T<>($L, $L, $L)", ServerTypes.PAGE, items(code), total(code), next(code))
                .build();
    }

    private TypeName element() {
        return JavaTypes.of(((Type.ListOf) paging.items().type()).element()).box();
    }

    private CodeBlock fetch(ClientCall client) {
        Map<String, CodeBlock> paged = new HashMap<>();
        parameter().ifPresent(found -> paged.put(found.name(), CodeBlock.of("$L", place)));
        paging.size()
                .filter(size -> paging.length() > 0)
                .ifPresent(size -> paged.put(size.name(), CodeBlock.of("$LL", paging.length())));
        Type type = Types.of(
                step.request().api(), step.request().operation().answer().orElseThrow());
        CodeBlock.Builder fetch = CodeBlock.builder();
        if (paging.way() instanceof Link link) {
            fetch.addStatement(
                    "$T $L = new $T(call.api($S), $S, $L)",
                    ServerTypes.NEXT_LINK,
                    API,
                    ServerTypes.NEXT_LINK,
                    step.request().api().name(),
                    link.relation(),
                    place);
            client.through(CodeBlock.of(API));
        }
        CodeBlock answer = JsonRead.of(type, client.code(paged));
        if (step.errors().isEmpty()) {
            return fetch.addStatement("$T out = $L", JavaTypes.of(type), answer).build();
        }
        return fetch.addStatement("$T out", JavaTypes.of(type))
                .add(request.translated(step.request(), step.errors(), CodeBlock.of("out = $L", answer)))
                .build();
    }

    private Optional<Parameter> parameter() {
        return switch (paging.way()) {
            case Numbered numbered -> Optional.of(numbered.parameter());
            case Cursor cursor -> Optional.of(cursor.parameter());
            case Link link -> Optional.empty();
        };
    }

    private CodeBlock items(ExpressionCode code) {
        CodeBlock items = code.value(paging.items());
        return paging.items().type().nullable()
                ? CodeBlock.of("$T.or($L, $T.of())", ServerTypes.VALUES, items, List.class)
                : items;
    }

    private CodeBlock total(ExpressionCode code) {
        Optional<Expression> total = paging.total();
        return total.map(code::value).orElse(CodeBlock.of("null"));
    }

    private CodeBlock next(ExpressionCode code) {
        return switch (paging.way()) {
            case Numbered numbered -> CodeBlock.of("null");
            case Cursor cursor -> code.value(cursor.next());
            case Link link -> CodeBlock.of("$L.next()", API);
        };
    }
}
