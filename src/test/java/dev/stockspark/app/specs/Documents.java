package dev.stockspark.app.specs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Where the documents lie, and their plain trees: no parser's model comes between, which would mend what it reads. */
final class Documents {
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    private Documents() {}

    static Path ours(String name) {
        return ROOT.resolve("specs").resolve(name);
    }

    /**
     * The vendor's material is not ours to publish, so it lies beside the checkout. Without it the comparison is skipped,
     * except on the build server, where a skipped comparison would never be noticed.
     */
    static Path vendors(String name) {
        Path file = ROOT.resolveSibling("shared").resolve("stockspark").resolve(name);
        if (Files.notExists(file)) {
            String message = "the vendor's material is missing: " + file;
            Assertions.assertNull(System.getenv("CI"), message);
            Assumptions.abort(message);
        }
        return file;
    }

    static Path resource(String name) {
        return ROOT.resolve("src/test/resources/specs").resolve(name);
    }

    /** JSON is read as well, being YAML. */
    static JsonNode tree(Path file) {
        try {
            return tree(Files.readString(file));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        }
    }

    static JsonNode tree(String yaml) {
        try {
            return MAPPER.readTree(yaml);
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("not YAML", problem);
        }
    }
}
