package dev.toolwright.generator.expression;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of an object and their types. */
public sealed interface Shape {
    /** In the order of their definition. */
    Set<String> fields();

    /** Nullable where the field may be absent. */
    Optional<Type> field(String name);

    /** The type of fields that are not named; absent where there should be none. */
    Optional<Type> others();

    /** Fields that were written in tools.yaml: a mapping, {@code args}, {@code user}, the result of {@code pages}. */
    static Shape of(Map<String, Type> fields) {
        return new Known(fields);
    }

    /** @param fields every one is in the answer unless its type is nullable */
    record Known(Map<String, Type> named) implements Shape {
        public Known {
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        @Override
        public Set<String> fields() {
            return named.keySet();
        }

        @Override
        public Optional<Type> field(String name) {
            return Optional.ofNullable(named.get(name));
        }

        @Override
        public Optional<Type> others() {
            return Optional.empty();
        }
    }

    /**
     * Fields of an OpenAPI document, looked up when they are asked for, so that circular schemas are no matter. Each may be
     * absent, whatever the document says: answers leave out what their documents require, and that must not end a tool.
     */
    record Documented(Api api, Schema.Struct schema) implements Shape {
        @Override
        public Set<String> fields() {
            return schema.properties().keySet();
        }

        @Override
        public Optional<Type> field(String name) {
            return Optional.ofNullable(schema.properties().get(name))
                    .map(field -> Types.of(api, field).orNull());
        }

        @Override
        public Optional<Type> others() {
            return schema.additional().map(additional -> Types.of(api, additional));
        }
    }
}
