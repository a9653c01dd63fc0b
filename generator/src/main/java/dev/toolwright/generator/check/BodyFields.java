package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.stream.Collectors;

/**
 * The fields of a body that is written out, each beside its schema; keeps unknown-body-field, missing-body-field and
 * value-does-not-fit.
 *
 * @param partial whether fields may be missing, because it is only a change
 */
record BodyFields(Api api, Problems problems, Values values, boolean partial) {

    /** @param value the expression that the node is */
    void check(Node node, Expression value, Schema schema) {
        Schema resolved = api.resolve(schema);
        if (node instanceof MapNode map
                && resolved instanceof Schema.Struct struct
                && value instanceof Expression.MapLiteral literal) {
            fields(map, literal, struct);
        } else if (node instanceof ListNode list
                && resolved instanceof Schema.Array array
                && value instanceof Expression.ListLiteral literal) {
            elements(list, literal, array);
        } else if (node instanceof ScalarNode scalar && value instanceof Expression.Constant) {
            constant(scalar, resolved);
        } else {
            fits(value, resolved);
        }
    }

    private void fields(MapNode map, Expression.MapLiteral literal, Schema.Struct struct) {
        for (int i = 0; i < map.entries().size(); i++) {
            Node.Entry entry = map.entries().get(i);
            Expression value = literal.entries().get(i).value();
            Schema field = struct.properties().get(entry.key().value());
            if (field != null) {
                check(entry.value(), value, field);
            } else if (struct.additional().isPresent()) {
                check(entry.value(), value, struct.additional().get());
            } else if (!struct.properties().isEmpty()) {
                reportUnknown(entry.key(), struct);
            }
        }
        if (!partial) {
            checkMissing(map, struct);
        }
    }

    private void elements(ListNode list, Expression.ListLiteral literal, Schema.Array array) {
        for (int i = 0; i < list.items().size(); i++) {
            check(list.items().get(i), literal.elements().get(i), array.items());
        }
    }

    /** Null removes a field in a patch, and the API may think of it what it likes elsewhere. */
    private void constant(ScalarNode scalar, Schema schema) {
        if (scalar.kind() != ScalarNode.Kind.NULL) {
            new Constants(problems).fits("value", scalar, new InputSchemas(api).of(schema));
        }
    }

    /** In JSON an integer is a number, although no expression converts one into the other. */
    private void fits(Expression value, Schema schema) {
        Type wanted = Types.of(api, schema);
        boolean widened = wanted instanceof Type.Decimal && value.type() instanceof Type.Whole;
        boolean open = value.type() instanceof Type.Json;
        if (!widened && !open && !objects(wanted, value.type())) {
            values.fits(value, wanted);
        }
    }

    /** An answer is sent back as a body of another schema; which fields they share is between the API and its documents. */
    private static boolean objects(Type wanted, Type given) {
        return wanted instanceof Type.ListOf list && given instanceof Type.ListOf other
                ? objects(list.element(), other.element())
                : object(wanted) && object(given);
    }

    private static boolean object(Type type) {
        return type instanceof Type.Struct || type instanceof Type.MapOf;
    }

    private void reportUnknown(ScalarNode key, Schema.Struct struct) {
        problems.error(
                CheckRule.UNKNOWN_BODY_FIELD,
                key.position(),
                "the body has no field \"%s\" here".formatted(key.value()),
                Nearest.hint(key.value(), struct.properties().keySet()));
    }

    private void checkMissing(MapNode map, Schema.Struct struct) {
        String missing = struct.required().stream()
                .filter(name -> map.get(name).isEmpty())
                .sorted()
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.error(CheckRule.MISSING_BODY_FIELD, map.position(), "the API requires " + missing + " here");
        }
    }
}
