package dev.toolwright.generator.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words of a document as the lines of a Javadoc comment. Documents come from others: nothing in them may end the comment, be a
 * Unicode escape (which Java reads even in comments), or be a tag; braces mean something only before an {@code @}.
 */
final class Javadoc {
    private static final int WIDTH = 108;
    private static final Map<Character, String> ESCAPED = Map.of(
            '&', "&amp;",
            '<', "&lt;",
            '>', "&gt;",
            '@', "&#64;",
            '\\', "&#92;",
            '*', "&#42;");

    private Javadoc() {}

    /** Paragraphs, parted by empty lines in the text, filled to the width of a line. */
    static List<String> paragraphs(String... texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            for (String paragraph : text.strip().split("\\R\\s*\\R")) {
                if (!paragraph.isBlank()) {
                    lines.addAll(fill(lines.isEmpty() ? "" : "<p>", paragraph));
                }
            }
        }
        return lines;
    }

    /** A block tag; its name is ours. */
    static List<String> tag(String tag, String text) {
        return fill(tag + " ", text);
    }

    /** The lines of a whole comment; on one line if there is one. */
    static List<String> comment(List<String> lines) {
        if (lines.size() == 1) {
            return List.of("/** " + lines.getFirst() + " */");
        }
        List<String> comment = new ArrayList<>(List.of("/**"));
        lines.forEach(line -> comment.add(line.isEmpty() ? " *" : " * " + line));
        comment.add(" */");
        return comment;
    }

    private static List<String> fill(String start, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        for (String word : escaped(text).strip().split("\\s+")) {
            boolean first = line.length() == start.length() && lines.isEmpty();
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(start.startsWith("@") ? "    " : "").append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            String replacement = each < 128 ? ESCAPED.get((char) each) : null;
            boolean printable = !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT;
            escaped.append(replacement != null ? replacement : printable ? Character.toString(each) : " ");
        });
        return escaped.toString();
    }
}
