package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.emit.expression.ExpressionCode;
import dev.toolwright.generator.emit.expression.JavaTypes;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.plan.Request.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The call of a method of a generated client. */
final class ClientCall {
    private final Packages packages;
    private final Request request;
    private final ExpressionCode code;
    private final ExpressionCode bodies;
    private CodeBlock api;
    private final Map<String, CodeBlock> settled = new HashMap<>();

    /** @param bodies code for what is sent as a body */
    ClientCall(Packages packages, Request request, ExpressionCode code, ExpressionCode bodies) {
        this.packages = packages;
        this.request = request;
        this.code = code;
        this.bodies = bodies;
        this.api = CodeBlock.of("call.api($S)", request.api().name());
    }

    /** @param other stands for the API itself */
    void through(CodeBlock other) {
        api = other;
    }

    /**
     * Computes values before the call, so that what fails there is not taken for a failure of this request and what costs
     * something is done once.
     *
     * @param which of the bound values
     * @param names for the local variables
     */
    CodeBlock settle(Predicate<Expression> which, NameAllocator names) {
        CodeBlock.Builder statements = CodeBlock.builder();
        Stream.of(request.required(), request.optional())
                .flatMap(List::stream)
                .filter(binding -> binding.values().stream().anyMatch(which))
                .forEach(binding -> {
                    String name = names.newName(binding.parameter().identifier());
                    statements.addStatement("$T $L = $L", type(binding), name, first(binding));
                    settled.put(binding.parameter().name(), CodeBlock.of("$L", name));
                });
        return statements.build();
    }

    private TypeName type(Binding binding) {
        Type wanted = Types.of(request.api(), binding.parameter().schema());
        Type given = binding.values().size() == 1 && !tree(wanted)
                ? binding.values().getFirst().type()
                : wanted;
        return JavaTypes.of(given.withNull(binding.values().getLast().type().nullable()));
    }

    private static boolean tree(Type type) {
        return type instanceof Type.Json || type instanceof Type.MapOf || type instanceof Type.Struct;
    }

    /**
     * {@code new BookApi(call.api("library")).getBook(…)}.
     *
     * @param extra values of optional parameters that the request itself does not bind, by parameter name
     */
    CodeBlock code(Map<String, CodeBlock> extra) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : request.operation().parameters()) {
            if (parameter.required()) {
                arguments.add(extra.getOrDefault(parameter.name(), CodeBlock.of("")));
                binding(request.required(), parameter)
                        .ifPresent(binding -> arguments.set(arguments.size() - 1, required(binding)));
            }
        }
        request.operation().body().ifPresent(schema -> arguments.add(body()));
        if (request.operation().parameters().stream().anyMatch(parameter -> !parameter.required())) {
            arguments.add(options(extra));
        }
        return CodeBlock.of(
                "new $T($L).$L($L)",
                packages.client(request.api().name(), request.operation()),
                api,
                request.operation().id(),
                CodeBlock.join(arguments, ", "));
    }

    private static Optional<Binding> binding(List<Binding> bindings, Parameter parameter) {
        return bindings.stream()
                .filter(binding -> binding.parameter().equals(parameter))
                .findFirst();
    }

    private CodeBlock required(Binding binding) {
        CodeBlock value = first(binding);
        Expression last = binding.values().getLast();
        CodeBlock present = last.type().nullable()
                ? CodeBlock.of(
                        "$T.required($L, $S)",
                        ServerTypes.VALUES,
                        value,
                        last.origin().text())
                : value;
        return converted(binding.parameter(), present);
    }

    private CodeBlock options(Map<String, CodeBlock> extra) {
        ClassName type = packages.options(request.api().name(), request.operation());
        CodeBlock.Builder options = CodeBlock.builder().add("new $T()", type);
        for (Parameter parameter : request.operation().parameters()) {
            Optional<CodeBlock> value = binding(request.optional(), parameter)
                    .map(binding -> converted(parameter, first(binding)))
                    .or(() -> Optional.ofNullable(parameter.required() ? null : extra.get(parameter.name())));
            value.ifPresent(given -> options.add("\n.$L($L)", parameter.identifier(), given));
        }
        return options.build();
    }

    /** {@code a != null ? a : b}: the second is not even asked for where the first is there. */
    private CodeBlock first(Binding binding) {
        CodeBlock known = settled.get(binding.parameter().name());
        return known != null ? known : computed(binding);
    }

    private CodeBlock computed(Binding binding) {
        List<CodeBlock> values = binding.values().stream()
                .map(value -> value(binding.parameter(), value))
                .toList();
        CodeBlock.Builder first = CodeBlock.builder();
        for (int i = 0; i < values.size() - 1; i++) {
            first.add("$L != null ? $L : ", values.get(i), values.get(i));
        }
        return first.add(values.getLast()).build();
    }

    private CodeBlock value(Parameter parameter, Expression value) {
        Type wanted = Types.of(request.api(), parameter.schema());
        return tree(wanted)
                ? code.json(value)
                : code.value(value, wanted.withNull(value.type().nullable()));
    }

    /** Clients take decimal numbers, so that no digit is lost on the way. */
    private CodeBlock converted(Parameter parameter, CodeBlock value) {
        Type wanted = Types.of(request.api(), parameter.schema());
        boolean decimal = wanted instanceof Type.Decimal
                || wanted instanceof Type.ListOf list && list.element() instanceof Type.Decimal;
        return decimal ? CodeBlock.of("$T.of($L)", ServerTypes.DECIMALS, value) : value;
    }

    private CodeBlock body() {
        if (request.body().isEmpty()) {
            return CodeBlock.of("null");
        }
        Request.Body body = request.body().get();
        CodeBlock value = tree(body.value());
        return body.patch()
                .map(patch -> CodeBlock.of("$T.apply($L, $L)", ServerTypes.MERGE_PATCH, value, tree(patch)))
                .orElse(value);
    }

    /** A body that is null where one is needed would be no request at all. */
    private CodeBlock tree(Expression value) {
        CodeBlock json = bodies.json(value);
        return value.type().nullable()
                ? CodeBlock.of(
                        "$T.required($L, $S)",
                        ServerTypes.VALUES,
                        json,
                        value.origin().text())
                : json;
    }
}
