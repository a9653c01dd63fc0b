package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An OpenAPI document that is being worked on: its tree can be changed, its places cannot.
 *
 * @param places of the tree's parts; documents that refer to each other share it
 */
record Document(Path file, ObjectNode root, Places places) {

    /** Empty when the file is not even a mapping; the problems say why. */
    static Optional<Document> read(Path file, Places places, Problems problems) {
        return SourceFile.read(file, problems).flatMap(node -> {
            JsonNode tree = places.tree(node);
            if (tree instanceof ObjectNode root) {
                return Optional.of(new Document(file, root, places));
            }
            problems.error(
                    OpenApiRule.NOT_OPENAPI,
                    node.position(),
                    "the file is not a mapping",
                    "an OpenAPI document starts with \"openapi: 3.1.1\"");
            return Optional.empty();
        });
    }

    /** The object below these keys, made where it does not exist. */
    ObjectNode at(String... keys) {
        ObjectNode current = root;
        for (String key : keys) {
            if (!(current.get(key) instanceof ObjectNode)) {
                ObjectNode made = current.putObject(key);
                places.like(made, current);
            }
            current = (ObjectNode) current.get(key);
        }
        return current;
    }
}
