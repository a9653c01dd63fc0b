package dev.toolwright.generator.expression;

import java.util.List;
import java.util.stream.Collectors;

/** Types in sentences. */
final class Words {
    private Words() {}

    /** {@code an integer}, {@code a string}. */
    static String a(Type type) {
        String words = type.words();
        if (type instanceof Type.Null) {
            return words;
        }
        return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 ? "an " : "a ") + words;
    }

    /** {@code string, integer}. */
    static String list(List<Expression> expressions) {
        return expressions.stream().map(each -> each.type().words()).collect(Collectors.joining(", "));
    }
}
