package dev.toolwright.generator.tools;

/**
 * A word of the language.
 *
 * @param meaning one sentence for the reference and for editors
 */
public record Word(String name, Kind kind, boolean required, String meaning) {

    static Word required(String name, Kind kind, String meaning) {
        return new Word(name, kind, true, meaning);
    }

    static Word optional(String name, Kind kind, String meaning) {
        return new Word(name, kind, false, meaning);
    }
}
