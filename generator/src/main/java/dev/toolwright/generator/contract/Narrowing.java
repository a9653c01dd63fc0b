package dev.toolwright.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a schema refuses what an earlier one took, in words. It looks at the keywords that generated input schemas have. */
final class Narrowing {
    /** Keywords whose value may only shrink or vanish. */
    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");

    /** Keywords whose value may only grow or vanish. */
    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    /** Keywords that may stay or vanish; any other value may refuse more. */
    private static final List<String> EXACT = List.of("pattern", "format", "const");

    private Narrowing() {}

    /** The first thing that is refused now, such as {@code the value "rent" is gone}. */
    static Optional<String> of(JsonNode before, JsonNode now) {
        return Stream.of(type(before, now), values(before, now), limits(before, now), inside(before, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> type(JsonNode before, JsonNode now) {
        String from = before.path("type").asText();
        String to = now.path("type").asText();
        boolean wider = to.isEmpty() || to.equals(from) || from.equals("integer") && to.equals("number");
        return wider ? Optional.empty() : Optional.of("it was %s and is %s".formatted(named(from), named(to)));
    }

    private static String named(String type) {
        return type.isEmpty() ? "of any type" : "of type " + type;
    }

    private static Optional<String> values(JsonNode before, JsonNode now) {
        if (!now.has("enum")) {
            return Optional.empty();
        }
        if (!before.has("enum")) {
            return Optional.of("only some values are left");
        }
        List<JsonNode> left = now.path("enum").valueStream().toList();
        return before.path("enum")
                .valueStream()
                .filter(value -> !left.contains(value))
                .findFirst()
                .map(value -> "the value %s is gone".formatted(value));
    }

    private static Optional<String> limits(JsonNode before, JsonNode now) {
        Stream<String> raised = LOWER.stream().filter(limit -> order(before, now, limit, -1) > 0);
        Stream<String> lowered = UPPER.stream().filter(limit -> order(before, now, limit, 1) < 0);
        Stream<String> other =
                EXACT.stream().filter(word -> now.has(word) && !now.path(word).equals(before.path(word)));
        return Stream.of(raised, lowered, other)
                .flatMap(words -> words)
                .findFirst()
                .map(word -> before.has(word)
                        ? "%s was %s and is %s".formatted(word, before.path(word), now.path(word))
                        : "%s is %s and was not there".formatted(word, now.path(word)));
    }

    /** How the limit now compares with the limit before; one that was not there was beyond all others. */
    private static int order(JsonNode before, JsonNode now, String limit, int absent) {
        if (!now.has(limit)) {
            return 0;
        }
        return before.has(limit)
                ? now.path(limit).decimalValue().compareTo(before.path(limit).decimalValue())
                : -absent;
    }

    private static Optional<String> inside(JsonNode before, JsonNode now) {
        Optional<String> items = before.has("items") && now.has("items")
                ? of(before.path("items"), now.path("items")).map(what -> "in its items, " + what)
                : Optional.empty();
        return items.or(() -> properties(before, now));
    }

    private static Optional<String> properties(JsonNode before, JsonNode now) {
        List<String> required = texts(before.path("required"));
        Stream<String> demanded = texts(now.path("required")).stream()
                .filter(name -> before.has("properties") && !required.contains(name))
                .map("its field \"%s\" has become required"::formatted);
        Stream<String> changed = before.path("properties").properties().stream().flatMap(field -> field(field, now));
        return Stream.concat(demanded, changed).findFirst();
    }

    private static Stream<String> field(Map.Entry<String, JsonNode> field, JsonNode now) {
        JsonNode left = now.path("properties").path(field.getKey());
        if (left.isMissingNode()) {
            boolean closed = now.has("additionalProperties")
                    && !now.path("additionalProperties").asBoolean(true);
            return closed ? Stream.of("its field \"%s\" is gone".formatted(field.getKey())) : Stream.empty();
        }
        return of(field.getValue(), left)
                .map(what -> "in its field \"%s\", %s".formatted(field.getKey(), what))
                .stream();
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
