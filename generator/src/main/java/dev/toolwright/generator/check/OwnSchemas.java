package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ArgumentEntry;
import dev.toolwright.generator.tools.Literal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types that tools.yaml declares itself, as schemas; keeps no-such-type, argument-without-type, argument-description-missing. */
final class OwnSchemas {
    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "array", "object");

    private final Problems problems;

    OwnSchemas(Problems problems) {
        this.problems = problems;
    }

    /** The schema of an argument or one of its fields; where its type is not known anything goes. */
    Schema of(ArgumentEntry entry) {
        Schema.Facts facts = new Schema.Facts(
                entry.description().map(ScalarNode::value).orElse(""),
                false,
                raw(entry),
                entry.name().position());
        Optional<ScalarNode> type = entry.shape().type();
        if (type.isEmpty()) {
            reportMissing(entry);
            return new Schema.Any(facts);
        }
        return of(type.get(), entry, facts);
    }

    /** The type of an object with these fields; absent where one of them has no type, which has been reported. */
    Optional<Type> fields(List<ArgumentEntry> fields, Position start) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (ArgumentEntry field : fields) {
            Schema schema = of(field);
            if (schema instanceof Schema.Any || !Names.field(field.name(), problems)) {
                return Optional.empty();
            }
            Type type = Types.of(none(start), schema);
            boolean there = field.presence().required().orElse(true);
            types.put(field.name().value(), there ? type.notNull() : type.orNull());
        }
        return Optional.of(new Type.Struct(Shape.of(types), false));
    }

    /** What own schemas refer to: nothing. */
    static Api none(Position start) {
        return new Api("args", start.file(), "", Map.of(), Map.of());
    }

    private void reportMissing(ArgumentEntry entry) {
        problems.error(
                CheckRule.ARGUMENT_WITHOUT_TYPE,
                entry.name().position(),
                "the argument \"%s\" has neither is nor type"
                        .formatted(entry.name().value()),
                "write \"is: operation.parameter\", or a type");
    }

    private Schema of(ScalarNode type, ArgumentEntry entry, Schema.Facts facts) {
        return switch (type.value()) {
            case "string" -> new Schema.Text(List.of(), facts);
            case "integer" -> new Schema.Whole(facts);
            case "number" -> new Schema.Decimal(facts);
            case "boolean" -> new Schema.Bool(facts);
            case "array" -> new Schema.Array(items(entry, facts), facts);
            case "object" -> object(entry, facts);
            default -> unknown(type, facts);
        };
    }

    private Schema unknown(ScalarNode type, Schema.Facts facts) {
        problems.error(
                CheckRule.NO_SUCH_TYPE,
                type.position(),
                "there is no type \"%s\"".formatted(type.value()),
                Nearest.hint(type.value(), TYPES));
        return new Schema.Any(facts);
    }

    private Schema items(ArgumentEntry entry, Schema.Facts facts) {
        return entry.shape().items().map(this::of).orElseGet(() -> new Schema.Any(anything(facts)));
    }

    /** What is said of the list is not said of its elements. */
    private static Schema.Facts anything(Schema.Facts list) {
        return new Schema.Facts("", false, JsonNodeFactory.instance.objectNode(), list.position());
    }

    private Schema object(ArgumentEntry entry, Schema.Facts facts) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        entry.shape().properties().forEach(field -> {
            properties.put(field.name().value(), of(field));
            if (field.presence().required().orElse(true)) {
                required.add(field.name().value());
            }
        });
        return new Schema.Struct(properties, required, Optional.empty(), facts);
    }

    private static JsonNode raw(ArgumentEntry entry) {
        ObjectNode raw = JsonNodeFactory.instance.objectNode();
        entry.description()
                .ifPresent(text -> raw.put("description", text.value().strip()));
        entry.shape().limits().forEach((limit, node) -> {
            if (limit.equals("example")) {
                raw.putArray("examples").add(Literal.json(node));
            } else {
                raw.set(limit, Literal.json(node));
            }
        });
        return raw;
    }
}
