package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.List;
import java.util.Optional;

/** One thing that a tool does. */
public sealed interface Step {
    /** A boolean; where it does not hold the step is skipped and what it would have named is null. */
    Optional<Expression> condition();

    /** One request; its answer gets a name where something uses it. */
    record Call(Optional<Expression> condition, Request request, Optional<Named> as, List<Translation> errors)
            implements Step {
        public Call {
            errors = List.copyOf(errors);
        }
    }

    /** A request for each page of a list. */
    record Pages(Optional<Expression> condition, Request request, Paging paging, Named as, List<Translation> errors)
            implements Step {
        public Pages {
            errors = List.copyOf(errors);
        }
    }

    /** Names for values, in order. */
    record Assign(Optional<Expression> condition, List<Value> values) implements Step {
        public Assign {
            values = List.copyOf(values);
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
    }

    /** The end, with an error result. */
    record Fail(Optional<Expression> condition, Failure failure) implements Step {}

    /** Choices of the person, stored all or none; a value that is null forgets the setting. */
    record Remember(Optional<Expression> condition, List<Choice> choices) implements Step {
        public Remember {
            choices = List.copyOf(choices);
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
}
