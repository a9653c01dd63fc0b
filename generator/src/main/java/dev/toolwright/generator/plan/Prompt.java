package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The beginning of a conversation.
 *
 * @param name its class is named by {@link Name#java}
 */
public record Prompt(Name name, Labels labels, List<Icon> icons, List<Argument> arguments, List<Message> messages) {
    public Prompt {
        icons = List.copyOf(icons);
        arguments = List.copyOf(arguments);
        messages = List.copyOf(messages);
    }

    /** What a person reads before they pick it, and with which tools it is offered. */
    public record Labels(String title, String description, String toolset) {}

    /** A text that the person fills in. */
    public record Argument(
            Name name, String title, String description, boolean required, Optional<Completion> completion) {}

    /**
     * Something that is said.
     *
     * @param assistant whether it is not the person who says it
     */
    public record Message(Optional<Expression> condition, boolean assistant, Expression text) {

        /** Every expression in it. */
        public Stream<Expression> expressions() {
            return Stream.concat(condition.stream(), Stream.of(text));
        }
    }

    /** Every expression in its messages. */
    public Stream<Expression> expressions() {
        return messages.stream().flatMap(Message::expressions);
    }

    /** Every expression in the completions of its arguments. */
    public Stream<Expression> completions() {
        return arguments.stream()
                .flatMap(argument -> argument.completion().stream())
                .flatMap(Completion::expressions);
    }
}
