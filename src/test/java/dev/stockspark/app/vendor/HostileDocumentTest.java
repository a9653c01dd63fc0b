package dev.stockspark.app.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.Generate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator's own cases compare the clients as text; here they meet the compiler and the server they stand on. */
final class HostileDocumentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hostile", "whole", "openapi-3-1"})
    void becomesAClientThatCompiles(String name) throws IOException {
        Files.copy(Path.of("../generator/src/test/cases/client", name, "api.yaml"), folder.resolve("api.yaml"));
        Path tools = Files.writeString(
                folder.resolve("tools.yaml"), "version: 1\napis: {pets: {title: Pets, document: api.yaml}}\n");
        StringWriter problems = new StringWriter();
        assertEquals(0, normalise(tools, problems), problems::toString);
        Clients.generate(folder.resolve("out/pets.json"), folder.resolve("clients"), "example.client.pets");
        assertEquals(
                "",
                Compiled.complaints(folder.resolve("classes"), folder.resolve("clients"), folder.resolve("packages")));
    }

    private int normalise(Path tools, StringWriter problems) {
        return Generate.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(problems, true),
                "normalise",
                tools.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--sources",
                folder.resolve("packages").toString(),
                "--package",
                "example.client");
    }
}
