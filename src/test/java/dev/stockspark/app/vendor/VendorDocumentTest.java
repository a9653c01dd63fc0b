package dev.stockspark.app.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.generator.Generate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another company would start with a document like this one: 775 kB, and 48 faults that a validator finds. */
final class VendorDocumentTest {
    private static final String DOCUMENT = "carspark-api-swagger.json";

    @TempDir
    Path folder;

    @BeforeEach
    void bringDocumentAndTools() throws IOException {
        Files.copy(vendors(), folder.resolve(DOCUMENT));
        for (String name : List.of("tools.yaml", "overlay.yaml")) {
            Files.copy(Path.of("test/resources/vendor", name), folder.resolve(name));
        }
    }

    @Test
    void becomesClientsAndToolsThatCompile() throws IOException {
        StringWriter problems = new StringWriter();
        assertEquals(0, generate(problems), problems::toString);
        int clients = Clients.generate(
                folder.resolve("documents/vendor.json"), folder.resolve("clients"), "example.generated.client.vendor");
        assertEquals(18, clients, "one for each tag");
        Path classes = folder.resolve("classes");
        assertEquals("", Compiled.complaints(classes, folder.resolve("sources"), folder.resolve("clients")));
    }

    /** Nothing is wrong that only a person could mend, and what was mended is told. */
    @Test
    void isMendedWithAWarningForEachFault() throws IOException {
        StringWriter problems = new StringWriter();
        generate(problems);
        String told = problems.toString();
        assertFalse(told.contains(" error"), told);
        for (String rule : List.of(
                "any-media-type",
                "repeated-parameter",
                "undeclared-path-parameter",
                "schema-name",
                "operation-left-out")) {
            assertTrue(told.contains("warning[" + rule + "]"), rule + " is not told in " + told);
        }
    }

    private int generate(StringWriter problems) {
        PrintWriter silent = new PrintWriter(new StringWriter());
        return Generate.run(
                silent,
                new PrintWriter(problems, true),
                "generate",
                folder.resolve("tools.yaml").toString(),
                "--package",
                "example.generated",
                "--sources",
                folder.resolve("sources").toString(),
                "--resources",
                folder.resolve("resources").toString(),
                "--documents",
                folder.resolve("documents").toString());
    }

    /** The vendor's material is not ours to publish; it lies beside the checkout, or the test is skipped except in CI. */
    private static Path vendors() {
        Path file =
                Path.of("../../shared/stockspark", DOCUMENT).toAbsolutePath().normalize();
        if (Files.notExists(file)) {
            Assertions.assertNull(System.getenv("CI"), "the vendor's material is missing: " + file);
            Assumptions.abort("the vendor's material is missing: " + file);
        }
        return file;
    }
}
