package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows the text of a {@code $ref}. Files beside the main document are read once; nothing else is touched. */
final class Targets {
    private final Document main;
    private final Problems problems;
    private final Map<Path, Optional<Document>> files = new HashMap<>();
    private final Map<Pointer, Pointer> moved = new HashMap<>();

    Targets(Document main, Problems problems) {
        this.main = main;
        this.problems = problems;
        files.put(main.file().toAbsolutePath().normalize(), Optional.of(main));
    }

    /** What was here in the main document is there now; references still say the old place. */
    void moved(Pointer here, Pointer there) {
        moved.put(here, there);
    }

    /** Empty where it leads to nothing, which has been reported. */
    Optional<Target> of(ObjectNode node, Document from) {
        String reference = node.path("$ref").asText();
        Position position = main.places().value(node, "$ref");
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        Pointer pointer = Pointer.parse(hash < 0 ? "" : reference.substring(hash + 1));
        return document(file, from, position)
                .map(document ->
                        new Target(document, document == main ? moved.getOrDefault(pointer, pointer) : pointer))
                .filter(target -> exists(target, reference, position));
    }

    private boolean exists(Target target, String reference, Position position) {
        boolean exists = target.object().isPresent();
        if (!exists) {
            String fragment = target.pointer().fragment();
            problems.error(
                    OpenApiRule.UNRESOLVED_REFERENCE,
                    position,
                    "\"%s\" leads to nothing".formatted(reference),
                    Nearest.hint(
                                    fragment,
                                    target.pointer()
                                            .alternatives(target.document().root()))
                            .filter(hint -> hint.startsWith("did you mean")));
        }
        return exists;
    }

    private Optional<Document> document(String file, Document from, Position position) {
        if (file.isEmpty()) {
            return Optional.of(from);
        }
        if (file.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || file.startsWith("//")) {
            problems.error(
                    OpenApiRule.REMOTE_REFERENCE,
                    position,
                    "\"%s\" leads to the network, and a build does not go there".formatted(file),
                    "keep a copy beside the document and refer to that");
            return Optional.empty();
        }
        return path(file, from).map(path -> neighbour(path, file, position)).orElseGet(() -> {
            problems.error(
                    OpenApiRule.REFERENCE_OUTSIDE,
                    position,
                    "\"%s\" leads out of the folder of the document".formatted(file),
                    "keep the file beside the document");
            return Optional.empty();
        });
    }

    /** Empty where it leads out of the main document's folder. */
    private Optional<Path> path(String file, Document from) {
        Path folder = main.file().toAbsolutePath().normalize().getParent();
        try {
            Path path = from.file().toAbsolutePath().resolveSibling(file).normalize();
            return path.startsWith(folder) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Optional<Document> neighbour(Path path, String file, Position position) {
        if (!files.containsKey(path) && !Files.isRegularFile(path)) {
            problems.error(
                    OpenApiRule.UNRESOLVED_REFERENCE,
                    position,
                    "there is no file \"%s\" beside the document".formatted(file));
            return Optional.empty();
        }
        return files.computeIfAbsent(path, each -> Document.read(each, main.places(), problems));
    }
}
