package dev.toolwright.generator.expression;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a part of an expression may use: the scope's, and those of the macros around it. */
record Locals(Scope scope, Map<String, Type> elements) {

    static Locals of(Scope scope) {
        return new Locals(scope, Map.of());
    }

    Locals with(String element, Type type) {
        Map<String, Type> more = new LinkedHashMap<>(elements);
        more.put(element, type);
        return new Locals(scope, more);
    }

    Optional<Type> element(String name) {
        return Optional.ofNullable(elements.get(name));
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(elements.keySet());
        names.addAll(scope.names());
        return names;
    }
}
