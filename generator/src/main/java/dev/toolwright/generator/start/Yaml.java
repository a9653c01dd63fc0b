package dev.toolwright.generator.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts of a document as YAML that a person would have written. */
final class Yaml {
    private static final int WIDTH = 110;
    private static final Set<String> OTHER_KINDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "~");

    private Yaml() {}

    /** On one line: plain where that is the same text, else in quotes. */
    static String scalar(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9 _.()/'-]*[A-Za-z0-9_.)/]|[A-Za-z]")
                && !OTHER_KINDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : JsonNodeFactory.instance.textNode(text).toString();
    }

    /** A word with a text that may be long, folded where it is. */
    static List<String> folded(String indent, String word, String text) {
        String line = indent + word + ": " + scalar(text);
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(List.of(indent + word + ": >-"));
        StringBuilder current = new StringBuilder(indent + " ");
        for (String part : text.split(" ")) {
            if (current.length() + part.length() >= WIDTH && !current.toString().isBlank()) {
                lines.add(current.toString());
                current = new StringBuilder(indent + " ");
            }
            current.append(' ').append(part);
        }
        lines.add(current.toString());
        return lines;
    }
}
