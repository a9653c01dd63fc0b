package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A JSON Pointer in a fragment (RFC 6901 section 6): {@code /paths/~1pets/get}.
 *
 * @param steps decoded
 */
record Pointer(List<String> steps) {

    /** Fragments that are not well-formed lead to nothing, like those that name nothing. */
    static Pointer parse(String fragment) {
        List<String> steps = Arrays.stream(fragment.split("/", -1))
                .skip(1)
                .map(Pointer::decode)
                .toList();
        return new Pointer(steps);
    }

    static Pointer of(String... steps) {
        return new Pointer(List.of(steps));
    }

    Optional<JsonNode> find(JsonNode root) {
        JsonNode current = root;
        for (String step : steps) {
            current = step(current, step);
        }
        return current.isMissingNode() ? Optional.empty() : Optional.of(current);
    }

    /** The names that could stand where the first wrong step of this pointer stands, each as a whole fragment. */
    List<String> alternatives(JsonNode root) {
        JsonNode current = root;
        StringBuilder prefix = new StringBuilder("#");
        for (String step : steps) {
            JsonNode next = step(current, step);
            if (next.isMissingNode()) {
                break;
            }
            prefix.append('/').append(encode(step));
            current = next;
        }
        TreeSet<String> names = new TreeSet<>();
        current.fieldNames().forEachRemaining(names::add);
        return names.stream().map(name -> prefix + "/" + encode(name)).toList();
    }

    String fragment() {
        StringBuilder text = new StringBuilder("#");
        steps.forEach(step -> text.append('/').append(encode(step)));
        return text.toString();
    }

    private static JsonNode step(JsonNode node, String step) {
        boolean index = node.isArray() && step.matches("0|[1-9][0-9]{0,8}");
        return index ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    private static String encode(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String decode(String step) {
        try {
            String plain = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
            return plain.replace("~1", "/").replace("~0", "~");
        } catch (IllegalArgumentException notEncoded) {
            return step;
        }
    }
}
