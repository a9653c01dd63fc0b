package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The type of a JSON value, as far as tools can use it. allOf is merged; oneOf and anyOf become an object with the fields of
 * all alternatives (none required) when all are objects, and {@link Any} otherwise.
 */
public sealed interface Schema {
    Facts facts();

    /**
     * What every kind of schema can say.
     *
     * @param nullable whether null is an allowed value
     * @param raw the schema as JSON Schema 2020-12 without references to follow, for what the kinds do not model
     *     (format, pattern, minimum, examples …); an object's properties are not in it
     */
    record Facts(String description, boolean nullable, JsonNode raw, Position position) {}

    /** Another schema by name, so that circular schemas are finite. */
    record Ref(String name, Facts facts) implements Schema {}

    record Text(List<String> values, Facts facts) implements Schema {}

    record Whole(Facts facts) implements Schema {}

    record Decimal(Facts facts) implements Schema {}

    record Bool(Facts facts) implements Schema {}

    record Array(Schema items, Facts facts) implements Schema {}

    /** @param additional the schema of fields that are not named; absent means that nothing is known of them */
    record Struct(Map<String, Schema> properties, Set<String> required, Optional<Schema> additional, Facts facts)
            implements Schema {}

    /** Nothing is known. */
    record Any(Facts facts) implements Schema {}
}
