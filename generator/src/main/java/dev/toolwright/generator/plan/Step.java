package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a tool does. */
public sealed interface Step {
    /** Every expression in it. */
    Stream<Expression> expressions();

    /** A boolean; where it does not hold the step is skipped and what it would have named is null. */
    Optional<Expression> condition();

    /** One request; its answer gets a name where something uses it. */
    record Call(Optional<Expression> condition, Request request, Optional<Named> as, List<Translation> errors)
            implements Step {
        public Call {
            errors = List.copyOf(errors);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), request.expressions(), texts(errors)));
        }
    }

    /** A request for each page of a list. */
    record Pages(Optional<Expression> condition, Request request, Paging paging, Named as, List<Translation> errors)
            implements Step {
        public Pages {
            errors = List.copyOf(errors);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), request.expressions(), paging.expressions(), texts(errors)));
        }
    }

    /** Names for values, in order. */
    record Assign(Optional<Expression> condition, List<Value> values) implements Step {
        public Assign {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), values.stream().map(Value::value)));
        }
    }

    /** A name and its value. */
    record Value(Named name, Expression value) {}

    /** Steps for the two outcomes of a condition. */
    record Branch(Expression when, List<Step> then, List<Step> otherwise) implements Step {
        public Branch {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public Optional<Expression> condition() {
            return Optional.of(when);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(Stream.of(when), inside(then), inside(otherwise)));
        }

        private static Stream<Expression> inside(List<Step> steps) {
            return steps.stream().flatMap(Step::expressions);
        }
    }

    /** The end, with an error result. */
    record Fail(Optional<Expression> condition, Failure failure) implements Step {
        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), Stream.of(failure.text())));
        }
    }

    /**
     * Steps for each element of a list.
     *
     * @param item the element, and {@code index} its place, for the steps inside
     * @param result what an element gives
     */
    record Each(
            Optional<Expression> condition,
            Expression list,
            Named item,
            Named index,
            Loop loop,
            List<Step> steps,
            Optional<Expression> result,
            Optional<Named> as)
            implements Step {
        public Each {
            steps = List.copyOf(steps);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), Stream.of(list), inner()));
        }

        /** Those that are computed for each element. */
        public Stream<Expression> inner() {
            return Stream.concat(steps.stream().flatMap(Step::expressions), result.stream());
        }
    }

    /**
     * How a loop goes on.
     *
     * @param parallel how many elements at a time
     * @param max after how many it stops
     */
    record Loop(long parallel, long max, Failed failed) {}

    /** What a failed element does to the loop. The constants are those of the server. */
    enum Failed {
        STOP,
        COLLECT,
        SKIP
    }

    /**
     * A question to the person, without whose yes the tool ends.
     *
     * @param key what the question is called in the tool
     */
    record Confirm(Optional<Expression> condition, String key, Expression question, Failure declined) implements Step {
        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), Stream.of(question, declined.text())));
        }
    }

    /**
     * A file from an address.
     *
     * @param max the most bytes
     */
    record Fetch(
            Optional<Expression> condition, Expression address, long max, long seconds, List<String> types, Named as)
            implements Step {
        public Fetch {
            types = List.copyOf(types);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), Stream.of(address)));
        }
    }

    /**
     * A class of the user's.
     *
     * @param type its name, with its package
     * @param given what it is given, an object
     */
    record Java(Optional<Expression> condition, String type, Expression given, Optional<Named> as) implements Step {
        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), Stream.of(given)));
        }
    }

    /** A word to whoever waits. */
    record Say(Optional<Expression> condition, Expression sentence) implements Step {
        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), Stream.of(sentence)));
        }
    }

    /** Choices of the person, stored all or none; a value that is null forgets the setting. */
    record Remember(Optional<Expression> condition, List<Choice> choices) implements Step {
        public Remember {
            choices = List.copyOf(choices);
        }

        @Override
        public Stream<Expression> expressions() {
            return all(List.of(condition.stream(), choices.stream().map(Choice::value)));
        }
    }

    /** A setting and its new value. */
    record Choice(Setting setting, Expression value) {}

    /**
     * A name that steps give.
     *
     * @param type nullable where the step may be skipped
     */
    record Named(Name name, Type type) {}

    private static Stream<Expression> texts(List<Translation> errors) {
        return errors.stream().map(error -> error.told().text());
    }

    private static Stream<Expression> all(List<Stream<Expression>> streams) {
        return streams.stream().flatMap(stream -> stream);
    }
}
