package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads included files, each once. They include nothing themselves, so that the root file names all of them. */
final class Includes {
    private final Problems problems;

    Includes(Problems problems) {
        this.problems = problems;
    }

    List<Words> read(Path root, List<Node> names) {
        Set<Path> seen = new HashSet<>(Set.of(root.toAbsolutePath().normalize()));
        return names.stream()
                .map(this::name)
                .flatMap(Optional::stream)
                .flatMap(name -> file(root, name).filter(file -> unseen(seen, file, name)).stream())
                .flatMap(file -> SourceFile.read(file, problems).stream())
                .map(node -> Words.of(Construct.INCLUDED, node, node.position(), problems))
                .toList();
    }

    /** A file of its own, which tools.yaml names. */
    Optional<Node> tree(Path root, Node node) {
        return name(node).flatMap(name -> file(root, name)).flatMap(file -> SourceFile.read(file, problems));
    }

    private Optional<ScalarNode> name(Node node) {
        if (Kind.TEXT.accepts(node)) {
            return Optional.of((ScalarNode) node);
        }
        problems.error(ToolsRule.WRONG_VALUE, node.position(), "the name of a file is a text, not " + Kind.of(node));
        return Optional.empty();
    }

    private Optional<Path> file(Path root, ScalarNode name) {
        Optional<Path> file = resolve(root, name.value()).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            problems.error(
                    ToolsRule.INCLUDE_MISSING,
                    name.position(),
                    "there is no file \"%s\"".formatted(name.value()),
                    "names are relative to " + root.getFileName());
        }
        return file;
    }

    private static Optional<Path> resolve(Path root, String name) {
        try {
            return Optional.of(root.resolveSibling(name).normalize());
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }

    private boolean unseen(Set<Path> seen, Path file, ScalarNode name) {
        boolean unseen = seen.add(file.toAbsolutePath().normalize());
        if (!unseen) {
            problems.error(
                    ToolsRule.INCLUDE_TWICE,
                    name.position(),
                    "the file \"%s\" is read already".formatted(name.value()),
                    "name each file once");
        }
        return unseen;
    }
}
