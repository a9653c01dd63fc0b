package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.Set;
import java.util.regex.Pattern;

/** What names may look like; keeps name-malformed and name-reserved. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** The variables of the language. */
    private static final Set<String> VARIABLES =
            Set.of("args", "user", "remembered", "out", "item", "now", "language", "performance");

    /** CEL's keywords and reserved words (language definition, section Syntax). */
    private static final Set<String> CEL = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private Names() {}

    /** A name that expressions use. */
    static boolean variable(ScalarNode name, Problems problems) {
        if (VARIABLES.contains(name.value()) || CEL.contains(name.value())) {
            problems.error(
                    CheckRule.NAME_RESERVED,
                    name.position(),
                    "\"%s\" has a meaning already".formatted(name.value()),
                    "take another name");
            return false;
        }
        return matches(NAME, name, problems, "a name has letters, digits and _, and starts with a letter");
    }

    /** A name that expressions use behind a dot, where CEL's words may stand too. */
    static boolean field(ScalarNode name, Problems problems) {
        return matches(NAME, name, problems, "a name has letters, digits and _, and starts with a letter");
    }

    static boolean code(ScalarNode code, Problems problems) {
        return matches(CODE, code, problems, "a code has a-z, 0-9 and _, and starts with a letter");
    }

    private static boolean matches(Pattern pattern, ScalarNode name, Problems problems, String expected) {
        boolean matches = pattern.matcher(name.value()).matches();
        if (!matches) {
            problems.error(
                    CheckRule.NAME_MALFORMED,
                    name.position(),
                    "\"%s\" cannot be used as a name".formatted(name.value()),
                    expected);
        }
        return matches;
    }
}
