package dev.toolwright.server.oauth.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parameters by name, as a query or an {@code application/x-www-form-urlencoded} body carries them. A parameter without a value
 * counts as absent (RFC 6749 section 3.1).
 */
public record Form(Map<String, List<String>> values) {

    public Form {
        values = Map.copyOf(values);
    }

    /** The value, when there is exactly one; a repeated parameter is nobody's to choose from. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Names given more than once, with a value or without. */
    public Set<String> repeated() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
