package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a tree, by what holds it.
 *
 * @param holder absent for the root
 * @param key the field's name, or the index
 */
record Match(JsonNode value, Optional<JsonNode> holder, String key) {

    /**
     * What a path of the library's own making leads to, such as {@code $['paths']['/pets'][0]}. It does not escape quotes in
     * names, so the names that exist decide where one ends.
     */
    static Optional<Match> of(JsonNode root, String path) {
        return find(new Match(root, Optional.empty(), "$"), path.substring(1));
    }

    private static Optional<Match> find(Match from, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(from);
        }
        return steps(from.value)
                .filter(step -> rest.startsWith(step.getKey()))
                .flatMap(step ->
                        find(step.getValue(), rest.substring(step.getKey().length())).stream())
                .findFirst();
    }

    private static Stream<Map.Entry<String, Match>> steps(JsonNode node) {
        if (node instanceof ArrayNode list) {
            return IntStream.range(0, list.size())
                    .mapToObj(i ->
                            Map.entry("[" + i + "]", new Match(list.get(i), Optional.of(list), Integer.toString(i))));
        }
        return List.copyOf(node.properties()).stream()
                .map(field -> Map.entry(
                        "['" + field.getKey() + "']", new Match(field.getValue(), Optional.of(node), field.getKey())));
    }

    /** The root stays: there would be no document without it. */
    void remove() {
        holder.ifPresent(each -> {
            if (each instanceof ArrayNode list) {
                list.remove(Integer.parseInt(key));
            } else {
                ((ObjectNode) each).remove(key);
            }
        });
    }
}
