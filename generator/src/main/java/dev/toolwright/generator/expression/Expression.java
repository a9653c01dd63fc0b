package dev.toolwright.generator.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expression that has been checked: a tree in which every node has its type. The emitter asks no further questions. */
public sealed interface Expression {
    Type type();

    Origin origin();

    /** @param value a scalar, or JSON null */
    record Constant(JsonNode value, Type type, Origin origin) implements Expression {}

    record VariableUse(Variable variable, Type type, Origin origin) implements Expression {}

    /** The variable of an enclosing {@link Comprehension}. */
    record Element(String name, Type type, Origin origin) implements Expression {}

    /** A field of an object; null where the object is null or has no such field. */
    record Select(Expression object, String field, Type type, Origin origin) implements Expression {}

    /** Whether the field is there and not null. */
    record Has(Select field, Type type, Origin origin) implements Expression {}

    /** An element of a list by number, or a field of an object by a name that is computed. */
    record Index(Expression container, Expression index, Type type, Origin origin) implements Expression {}

    /** An operator with its one or two operands. */
    record Operation(Operator operator, List<Expression> operands, Type type, Origin origin) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    /** @param arguments the receiver, where there is one, comes first */
    record Call(Function function, List<Expression> arguments, Type type, Origin origin) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Conditional(Expression condition, Expression then, Expression otherwise, Type type, Origin origin)
            implements Expression {}

    record ListLiteral(List<Expression> elements, Type type, Origin origin) implements Expression {
        public ListLiteral {
            elements = List.copyOf(elements);
        }
    }

    /** A mapping, written in YAML or in CEL. */
    record MapLiteral(List<Entry> entries, Type type, Origin origin) implements Expression {
        public MapLiteral {
            entries = List.copyOf(entries);
        }
    }

    /** @param key of type {@link Type.Text} */
    record Entry(Expression key, Expression value) {}

    /**
     * A macro over the elements of a list.
     *
     * @param variable the name that the body uses for the element
     * @param bodies one, or two for {@code map(x, filter, result)}
     */
    record Comprehension(
            Macro macro, Expression list, String variable, List<Expression> bodies, Type type, Origin origin)
            implements Expression {
        public Comprehension {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * Text for people, in the language of the person.
     *
     * @param language the person's language, of type {@link Type.Text}
     * @param first what it is where no other language is known
     * @param others by tags of BCP 47
     */
    record Translated(Expression language, Expression first, Map<String, Expression> others, Type type, Origin origin)
            implements Expression {
        public Translated {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }
    }

    /** Text with expressions in it: their values as text, joined. */
    record Interpolation(List<Expression> parts, Type type, Origin origin) implements Expression {
        public Interpolation {
            parts = List.copyOf(parts);
        }
    }
}
