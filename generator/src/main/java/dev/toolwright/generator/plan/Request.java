package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of a method of a generated client.
 *
 * @param required a value for each parameter that the method takes, in its order
 * @param optional values for some of those that its options have, in the operation's order
 */
public record Request(
        Api api, Operation operation, List<Binding> required, List<Binding> optional, Optional<Body> body) {
    public Request {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** Every expression in it. */
    public Stream<Expression> expressions() {
        Stream<Expression> bodies =
                body.stream().flatMap(each -> Stream.concat(Stream.of(each.value()), each.patch().stream()));
        Stream<Expression> bindings =
                Stream.of(required, optional).flatMap(List::stream).flatMap(each -> each.values().stream());
        return Stream.concat(bindings, bodies);
    }

    /**
     * The value of a parameter.
     *
     * @param values at least one; the first that is not null counts
     */
    public record Binding(Operation.Parameter parameter, List<Expression> values) {
        public Binding {
            values = List.copyOf(values);
        }
    }

    /**
     * The JSON that is sent.
     *
     * @param patch the fields to change in it (RFC 7396)
     */
    public record Body(Expression value, Optional<Expression> patch) {}
}
