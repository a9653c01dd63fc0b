package dev.toolwright.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damage as people and programs do it: to the text of a file, or to what is in it. */
final class Mutations {
    private static final List<String> PIECES = List.of(
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\n",
            "  ",
            "\t",
            "'",
            "\"",
            "#",
            "|\n",
            ">\n",
            "&a ",
            "*a",
            "!!binary ",
            "<<: ",
            "${{ ",
            " }}",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "''",
            "[]",
            "{}",
            "$ref: '#/a'",
            "\u0000",
            "\ufeff",
            "🚗",
            "---\n",
            "%YAML 1.1\n",
            "? ",
            "~",
            "0x1f",
            "type: [string, null]",
            "https://example.com/a",
            "../../x",
            "a.b.c");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1.5",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":{}}",
            "{\"$ref\":\"#\"}",
            "{\"$ref\":\"#/components/schemas/Book\"}",
            "\"${{ out }}\"",
            "\"${{ args.\"",
            "\"${{ size(1) }}\"",
            "[\"string\",\"null\"]",
            "{\"type\":\"object\"}",
            "{\"type\":\"array\"}",
            "{\"allOf\":[]}",
            "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}",
            "\"{\"",
            "\"/a/{b}/{b}\"",
            "\"get\"",
            "999999999999",
            "\"\\u0000\"",
            "\"a b\"",
            "\"../x.yaml\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    /** The text with one to four damages. */
    String text(String text, String other) {
        String damaged = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged = once(damaged, other);
        }
        return damaged;
    }

    private String once(String text, String other) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + pick(PIECES) + text.substring(from);
            case 2 -> text.substring(0, from) + text.substring(from, to).repeat(2) + text.substring(to);
            case 3 -> text.substring(0, from);
            case 4 -> lines(text);
            case 5 -> text.substring(0, from) + other.substring(Math.min(other.length(), from));
            default -> text.substring(0, from) + pick(PIECES) + text.substring(to);
        };
    }

    /** One line goes, comes twice, moves, or stands deeper. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            default -> lines.set(at, "  " + line);
        }
        return String.join("\n", lines) + "\n";
    }

    /** The tree, as JSON, with one to three values that are others. */
    String tree(JsonNode tree) {
        JsonNode damaged = tree.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(damaged, holders);
            if (!holders.isEmpty()) {
                damage(pick(holders), holders);
            }
        }
        return damaged.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
        }
        node.forEach(inner -> collect(inner, holders));
    }

    private void damage(JsonNode holder, List<JsonNode> holders) {
        switch (holder) {
            case ObjectNode object -> {
                String field = pick(object.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
                JsonNode value = object.get(field);
                switch (random.nextInt(4)) {
                    case 0 -> object.remove(field);
                    case 1 -> object.set(pick(List.of(field + "s", "is", "$ref", "type", "items", "when", "")), value);
                    case 2 -> object.set(field, pick(holders).deepCopy());
                    default -> object.set(field, value());
                }
            }
            case ArrayNode list -> {
                int at = random.nextInt(list.size());
                if (random.nextBoolean()) {
                    list.set(at, value());
                } else {
                    list.add(list.get(at).deepCopy());
                }
            }
            default -> throw new IllegalStateException("holds nothing: " + holder);
        }
    }

    private JsonNode value() {
        try {
            return JSON.readTree(pick(VALUES));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
