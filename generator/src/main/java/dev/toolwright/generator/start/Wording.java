package dev.toolwright.generator.start;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names and sentences of a document as names and sentences of tools. */
final class Wording {
    private static final Pattern MARKUP =
            Pattern.compile("<[^<>]{1,200}>|\\[([^\\[\\]]{1,200})]\\([^()]{1,400}\\)|[`*#|]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\s]+");
    private static final int LONGEST_NAME = 45;

    private Wording() {}

    /** {@code listPetsByTag} and {@code pets/list-by-tag} become {@code list_pets_by_tag}; at most 45 characters. */
    static String snake(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "")
                .toLowerCase(Locale.ROOT);
        String begun = words.isEmpty() || !Character.isLetter(words.charAt(0)) ? "n_" + words : words;
        return cut(begun, LONGEST_NAME).replaceAll("_+$", "");
    }

    /** A name that expressions can use. */
    static String argument(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^[^A-Za-z]+|_+$", "");
        return plain.isEmpty() ? "value" : cut(plain, 64);
    }

    /** One line without markup. */
    static String plain(String text) {
        String bare = MARKUP.matcher(text).replaceAll("$1");
        return UNSEEN.matcher(bare).replaceAll(" ").strip();
    }

    /** The beginning of a text, up to the end of a sentence or word. */
    static String beginning(String text, int most) {
        String plain = plain(text);
        if (plain.length() <= most) {
            return plain;
        }
        int sentence = plain.lastIndexOf(". ", most - 1);
        int word = plain.lastIndexOf(' ', most - 1);
        return sentence > most / 3 ? plain.substring(0, sentence + 1) : cut(plain, Math.max(word, most / 2)) + " …";
    }

    /** {@code petId} becomes {@code pet id}. */
    static String words(String name) {
        return snake(name).replace('_', ' ');
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String sentence(String text) {
        boolean ended = text.isEmpty() || ".!?…:".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ended ? text : text + ".";
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
