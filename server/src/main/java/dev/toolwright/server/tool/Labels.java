package dev.toolwright.server.tool;

import java.util.Map;

/**
 * The names and descriptions that people read, in other languages than English.
 *
 * @param byLanguage by tags of BCP 47: what each English label is there
 */
public record Labels(Map<String, Map<String, String>> byLanguage) {
    public static final Labels NONE = new Labels(Map.of());

    public Labels {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The label in this language; in English where nobody has translated it. */
    public String in(String language, String label) {
        return byLanguage.getOrDefault(language, Map.of()).getOrDefault(label, label);
    }
}
