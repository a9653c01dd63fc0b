package dev.toolwright.generator.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that an expression may use, by name. Immutable: each step adds its name to a new scope. */
public record Scope(Map<String, Variable> variables) {

    public static final Scope EMPTY = new Scope(Map.of());

    public Scope {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public Optional<Variable> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    public Set<String> names() {
        return variables.keySet();
    }

    /** This scope and one more; the new one hides an older one of the same name. */
    public Scope with(Variable variable) {
        Map<String, Variable> more = new LinkedHashMap<>(variables);
        more.put(variable.name(), variable);
        return new Scope(more);
    }
}
