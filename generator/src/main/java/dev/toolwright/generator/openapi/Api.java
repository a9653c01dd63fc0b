package dev.toolwright.generator.openapi;

import dev.toolwright.generator.problem.Position;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A normalised OpenAPI document, ready to be generated from.
 *
 * @param name the key of {@code apis:} in tools.yaml
 * @param document the file it came from
 * @param operations by operationId, sorted; each id is unique and a Java identifier
 * @param leftOut why an operation of the document cannot be called, by operationId, for hints
 * @param schemas the component schemas by name, sorted; {@link Schema.Ref} names one of them
 */
public record Api(
        String name,
        Path document,
        String title,
        Map<String, Operation> operations,
        Map<String, String> leftOut,
        Map<String, Schema> schemas) {

    /** An API all of whose operations can be called. */
    public Api(
            String name, Path document, String title, Map<String, Operation> operations, Map<String, Schema> schemas) {
        this(name, document, title, operations, Map.of(), schemas);
    }

    public Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** Follows references until the schema itself; a reference always leads somewhere after reading. */
    public Schema resolve(Schema schema) {
        Schema current = schema;
        while (current instanceof Schema.Ref ref) {
            current = schemas.get(ref.name());
        }
        return current;
    }

    /** Where a name of the document was defined, for hints. */
    public Position start() {
        return new Position(document, 1, 1, 1);
    }
}
