package dev.toolwright.generator.client;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java type of a parameter of a generated client. Numbers with a fraction are {@code BigDecimal}: among them are prices, and
 * a {@code double} would send 0.30000000000000004 where 0.3 was meant.
 *
 * @param required as a required parameter, such as {@code long} or {@code List<Long>}
 * @param boxed as an optional one, such as {@code Long}
 * @param imports what a file that uses it has to import
 */
public record JavaType(String required, String boxed, Set<String> imports) {
    private static final String JSON_NODE = "com.fasterxml.jackson.databind.JsonNode";

    public static JavaType of(Schema schema, Api api) {
        return switch (api.resolve(schema)) {
            case Schema.Text text -> plain("String");
            case Schema.Whole whole -> new JavaType("long", "Long", Set.of());
            case Schema.Decimal decimal -> new JavaType("BigDecimal", "BigDecimal", Set.of("java.math.BigDecimal"));
            case Schema.Bool bool -> new JavaType("boolean", "Boolean", Set.of());
            case Schema.Array array -> list(of(array.items(), api));
            case Schema.Struct struct -> json();
            case Schema.Any any -> json();
            case Schema.Ref ref -> throw new IllegalStateException("a reference was left by resolving " + schema);
        };
    }

    /** Whatever is sent or answered as a JSON tree. */
    public static JavaType json() {
        return new JavaType("JsonNode", "JsonNode", Set.of(JSON_NODE));
    }

    private static JavaType plain(String name) {
        return new JavaType(name, name, Set.of());
    }

    private static JavaType list(JavaType item) {
        String name = "List<" + item.boxed() + ">";
        return new JavaType(
                name,
                name,
                Stream.concat(item.imports().stream(), Stream.of("java.util.List"))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
