package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Origin;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.tools.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Values that are written out, such as defaults; keeps value-does-not-fit. */
final class Constants {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Problems problems;

    Constants(Problems problems) {
        this.problems = problems;
    }

    /** Whether the value follows the schema; reported where it does not. */
    boolean fits(String word, Node node, ObjectNode schema) {
        List<Error> errors = REGISTRY.getSchema(schema).validate(Literal.json(node));
        errors.stream()
                .findFirst()
                .map(Misfit::new)
                .ifPresent(misfit -> problems.error(
                        CheckRule.VALUE_DOES_NOT_FIT,
                        node.position(),
                        "the %s does not fit: %s".formatted(word, misfit.sentence()),
                        misfit.hint()));
        return errors.isEmpty();
    }

    /** A value that fits, as an expression of exactly this type: 1 is a number where a number is wanted. */
    static Expression of(Node node, Type type) {
        return expression(Literal.json(node), type, new Origin(node.position(), "a constant"));
    }

    private static Expression expression(JsonNode json, Type type, Origin origin) {
        if (json.isArray()) {
            Type element = type instanceof Type.ListOf list ? list.element() : Types.JSON;
            return new Expression.ListLiteral(elements(json, element, origin), type.notNull(), origin);
        }
        if (json.isNumber() && type instanceof Type.Decimal) {
            return new Expression.Constant(
                    JsonNodeFactory.instance.numberNode(json.doubleValue()), Types.DECIMAL, origin);
        }
        return json.isObject() ? object(json, type, origin) : new Expression.Constant(json, type.notNull(), origin);
    }

    private static List<Expression> elements(JsonNode array, Type element, Origin origin) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> expression(each, element, origin))
                .toList();
    }

    private static Expression object(JsonNode json, Type type, Origin origin) {
        List<Expression.Entry> entries = new ArrayList<>();
        json.properties()
                .forEach(field -> entries.add(new Expression.Entry(
                        new Expression.Constant(JsonNodeFactory.instance.textNode(field.getKey()), Types.TEXT, origin),
                        expression(field.getValue(), plain(field.getValue()), origin))));
        return new Expression.MapLiteral(entries, type.notNull(), origin);
    }

    private static Type plain(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Types.TEXT;
            case BOOLEAN -> Types.BOOL;
            case NUMBER -> json.isIntegralNumber() ? Types.WHOLE : Types.DECIMAL;
            case ARRAY -> Types.list(Types.JSON.orNull());
            case NULL -> Types.NULL;
            default -> Types.JSON;
        };
    }
}
