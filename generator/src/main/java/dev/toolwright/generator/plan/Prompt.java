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
public record Prompt(
        Name name,
        Labels labels,
        List<Icon> icons,
        List<Argument> arguments,
        List<Step> steps,
        List<Message> messages) {
    public Prompt {
        icons = List.copyOf(icons);
        arguments = List.copyOf(arguments);
        steps = List.copyOf(steps);
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
     * @param files a file, or a list of them, that is shown before the text
     */
    public record Message(
            Optional<Expression> condition, boolean assistant, Optional<Expression> text, Optional<Expression> files) {

        /** Every expression in it. */
        public Stream<Expression> expressions() {
            return Stream.of(condition.stream(), text.stream(), files.stream()).flatMap(each -> each);
        }
    }

    /** Every expression in its steps and messages. */
    public Stream<Expression> expressions() {
        return Stream.concat(
                steps.stream().flatMap(Step::expressions), messages.stream().flatMap(Message::expressions));
    }

    /** Every expression in the completions of its arguments. */
    public Stream<Expression> completions() {
        return arguments.stream()
                .flatMap(argument -> argument.completion().stream())
                .flatMap(Completion::expressions);
    }
}
