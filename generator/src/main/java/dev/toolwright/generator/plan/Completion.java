package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import java.util.List;
import java.util.stream.Stream;

/** What is proposed while something is typed. */
public sealed interface Completion {
    /** Every expression in it. */
    Stream<Expression> expressions();

    /** Always the same. */
    record Listed(List<String> values) implements Completion {
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Expression> expressions() {
            return Stream.empty();
        }
    }

    /**
     * What an operation answers.
     *
     * @param items the candidates, over {@code out}
     * @param value the text of one, over {@code item}
     */
    record Asked(Request request, Expression items, Expression value) implements Completion {
        @Override
        public Stream<Expression> expressions() {
            return Stream.concat(request.expressions(), Stream.of(items, value));
        }
    }
}
