package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is remembered of a person.
 *
 * @param type never nullable
 * @param fallback what it is until the person chooses
 */
public record Setting(Name name, Type type, Optional<Expression> fallback, Optional<Choosing> choosing) {

    /** The Java method that answers it as it is, chosen or not. */
    public String remembered() {
        return "remembered" + name.java().substring(0, 1).toUpperCase(Locale.ROOT)
                + name.java().substring(1);
    }

    /**
     * How a missing choice is made.
     *
     * @param items the candidates, over {@code out}
     * @param value what is remembered of a candidate, over {@code item}
     * @param label how a person recognises it, over {@code item}
     * @param tool the tool that makes the choice where there are several candidates
     */
    public record Choosing(Request request, Expression items, Expression value, Expression label, String tool) {

        /** Every expression in it. */
        public Stream<Expression> expressions() {
            return Stream.concat(request.expressions(), Stream.of(items, value, label));
        }
    }
}
