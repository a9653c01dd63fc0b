package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A tool.
 *
 * @param name its class is named by {@link Name#java}
 */
public record Tool(Name name, Descriptor descriptor, List<Argument> arguments, List<Step> steps, Answer answer) {
    public Tool {
        arguments = List.copyOf(arguments);
        steps = List.copyOf(steps);
    }

    /** Every expression in it. */
    public Stream<Expression> expressions() {
        return Stream.concat(steps.stream().flatMap(Step::expressions), answer.expressions());
    }

    /**
     * How it ends when nothing fails.
     *
     * @param structured an object
     * @param text a string; where absent, the structured answer as JSON is the text
     * @param files a file, or a list of them, that comes with it
     */
    public record Answer(
            Optional<Expression> structured,
            Optional<Expression> text,
            Optional<Expression> files,
            Optional<Limits> limits) {

        /** Every expression in it. */
        public Stream<Expression> expressions() {
            return Stream.of(structured.stream(), text.stream(), files.stream()).flatMap(each -> each);
        }
    }

    /**
     * How much is answered at most; what is cut off is said in a field {@code truncated} of the answer.
     *
     * @param rows the most elements of a list
     * @param bytes the most bytes of the answer as JSON, and of its text
     */
    public record Limits(OptionalInt rows, OptionalInt bytes) {}
}
