package dev.toolwright.generator.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.openapi.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into a document what the templates of the client generator print. */
public final class Clients {
    private static final String IMPORTS = "x-client-imports";
    private static final String NULLABLE = "org.jspecify.annotations.Nullable";
    private static final String STYLE = "dev.toolwright.server.upstream.ParameterStyle";
    private static final List<String> ALWAYS = List.of(
            "com.fasterxml.jackson.databind.JsonNode",
            "dev.toolwright.server.upstream.Api",
            "dev.toolwright.server.upstream.ApiRequest");

    private Clients() {}

    /** A copy of the API's document in which every operation carries its method, and one of each class the imports. */
    public static ObjectNode describe(NormalisedApi normalised) {
        ObjectNode document = normalised.document().deepCopy();
        Api api = normalised.api();
        Map<String, List<ClientMethod>> classes = api.operations().values().stream()
                .map(operation -> ClientMethod.of(operation, api))
                .collect(Collectors.groupingBy(ClientMethod::className, TreeMap::new, Collectors.toList()));
        for (List<ClientMethod> methods : classes.values()) {
            methods.forEach(method -> operation(document, method.operation())
                    .set(ClientExtension.NAME, new ClientExtension(method).node()));
            ArrayNode imports =
                    operation(document, methods.getFirst().operation()).putArray(IMPORTS);
            imports(methods).forEach(imports::add);
        }
        return document;
    }

    /** The package-info of a client's package. */
    public static String packageInfo(String name) {
        return """
                /** The operations of an API, one class for each tag of its document. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(name);
    }

    private static ObjectNode operation(ObjectNode document, Operation operation) {
        return (ObjectNode) document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    private static Collection<String> imports(List<ClientMethod> methods) {
        TreeSet<String> imports = new TreeSet<>(ALWAYS);
        methods.stream()
                .flatMap(method -> Stream.concat(method.required().stream(), method.optional().stream()))
                .forEach(argument -> imports.addAll(argument.type().imports()));
        if (methods.stream().anyMatch(ClientExtension::namesStyle)) {
            imports.add(STYLE);
        }
        boolean nullable = methods.stream()
                .anyMatch(method -> method.options().isPresent()
                        || (method.body().isPresent() && !method.operation().bodyRequired()));
        if (nullable) {
            imports.add(NULLABLE);
        }
        return imports;
    }
}
