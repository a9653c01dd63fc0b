package dev.toolwright.generator.expression;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a scalar, split into plain text and expressions. {@code ${{} opens an expression and the next {@code }}} that is
 * neither inside of a text literal nor closes a brace of the expression's own ends it; {@code $${{} stands for the three
 * characters themselves.
 */
record Template(List<Part> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    sealed interface Part {}

    record Plain(String text, int from) implements Part {}

    /** @param from where the source begins in the scalar's value */
    record Code(String source, int from) implements Part {}

    /** Absent when an expression is not closed, which has been reported then. */
    static Optional<Template> of(ScalarNode scalar, Problems problems) {
        return new Splitter(scalar, problems).split();
    }

    /** The expression that is the whole text. */
    Optional<Code> only() {
        return parts.size() == 1 && parts.getFirst() instanceof Code code ? Optional.of(code) : Optional.empty();
    }

    boolean plain() {
        return parts.stream().allMatch(Plain.class::isInstance);
    }

    private static final class Splitter {
        private static final String OPEN = "${{";
        private static final String CLOSE = "}}";

        private final ScalarNode scalar;
        private final String text;
        private final Problems problems;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private int plainFrom;

        private Splitter(ScalarNode scalar, Problems problems) {
            this.scalar = scalar;
            this.text = scalar.value();
            this.problems = problems;
        }

        private Optional<Template> split() {
            int at = 0;
            while (at < text.length()) {
                if (text.startsWith("$" + OPEN, at)) {
                    plain.append(OPEN);
                    at += OPEN.length() + 1;
                } else if (text.startsWith(OPEN, at)) {
                    int end = end(at + OPEN.length());
                    if (end < 0) {
                        unclosed(at);
                        return Optional.empty();
                    }
                    endPlain();
                    parts.add(new Code(text.substring(at + OPEN.length(), end), at + OPEN.length()));
                    at = end + CLOSE.length();
                    plainFrom = at;
                } else {
                    plain.append(text.charAt(at++));
                }
            }
            endPlain();
            return Optional.of(new Template(parts));
        }

        private int end(int from) {
            int depth = 0;
            int at = from;
            while (at < text.length()) {
                char character = text.charAt(at);
                if (depth == 0 && text.startsWith(CLOSE, at)) {
                    return at;
                }
                depth += character == '{' ? 1 : character == '}' ? -1 : 0;
                at = Lexis.opensText(character) ? Lexis.textEnd(text, at) : at + 1;
            }
            return -1;
        }

        private void unclosed(int at) {
            problems.error(
                    ExpressionRule.UNCLOSED_EXPRESSION,
                    scalar.at(at, OPEN.length()),
                    "\"${{\" has no \"}}\"",
                    "close the expression, and each text and brace in it; for the characters themselves write $${{");
        }

        private void endPlain() {
            if (!plain.isEmpty()) {
                parts.add(new Plain(plain.toString(), plainFrom));
                plain.setLength(0);
            }
        }
    }
}
