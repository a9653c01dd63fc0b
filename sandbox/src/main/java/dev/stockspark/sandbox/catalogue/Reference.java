package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dictionaries: by kind and name, the word of each country. A name without a word for a country does not exist there. */
public record Reference(Map<String, Map<String, Map<Country, String>>> kinds) {
    private static final List<String> FILES = List.of("vehicle", "appearance", "organization");

    public static Reference read() {
        Map<String, Map<String, Map<Country, String>>> kinds = new LinkedHashMap<>();
        FILES.forEach(file -> kinds.putAll(Json.resource("/refdata/" + file + ".yaml", new TypeReference<>() {})));
        return new Reference(kinds);
    }

    /** Names of a kind in a country, in the order of the file. @throws IllegalArgumentException for an unknown kind */
    public List<String> names(String kind, Country country) {
        return kind(kind).entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(country))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<String> word(String kind, Country country, String name) {
        return Optional.ofNullable(kind(kind).get(name)).map(words -> words.get(country));
    }

    /** The {@code {name, description}} of an entry. @throws IllegalArgumentException for a name that is not in the dictionary */
    public ObjectNode element(String kind, Country country, String name) {
        return Json.object()
                .put("name", name)
                .put(
                        "description",
                        word(kind, country, name)
                                .orElseThrow(() -> new IllegalArgumentException(kind + " has no " + name)));
    }

    private Map<String, Map<Country, String>> kind(String kind) {
        return Optional.ofNullable(kinds.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no dictionary " + kind));
    }
}
