package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be read under an address.
 *
 * @param name its class, where it has one, is named by {@link Name#java}
 * @param uri its address, or the template of many
 */
public record Resource(
        Name name, String uri, Prompt.Labels labels, String mimeType, List<Icon> icons, Contents contents) {
    public Resource {
        icons = List.copyOf(icons);
    }

    /** What it holds. */
    public sealed interface Contents {}

    /** Always this text. */
    public record Text(String text) implements Contents {}

    /** Always these bytes, in Base64. */
    public record Bytes(String base64, long size) implements Contents {}

    /**
     * What an operation or steps answer.
     *
     * @param variables those of the address
     */
    public record Made(List<Prompt.Argument> variables, List<Step> steps, Tool.Answer answer) implements Contents {
        public Made {
            variables = List.copyOf(variables);
            steps = List.copyOf(steps);
        }

        /** Every expression that is computed when it is read. */
        public Stream<Expression> expressions() {
            return Stream.concat(steps.stream().flatMap(Step::expressions), answer.expressions());
        }

        /** Every expression in the completions of its variables. */
        public Stream<Expression> completions() {
            return variables.stream()
                    .flatMap(variable -> variable.completion().stream())
                    .flatMap(Completion::expressions);
        }
    }
}
