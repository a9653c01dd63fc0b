package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.toolwright.generator.problem.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code new} writes can be generated from, with and without the tools that change something. */
final class NewProjectTest {
    private static final Path CASES = Path.of("src/test/cases");

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language/library.openapi.yaml",
                "language/archive.openapi.yaml",
                "openapi/good-swagger-2/api.yaml",
                "openapi/good-circular/api.yaml",
                "openapi/good-schemas-3-0/api.yaml",
                "openapi/good-schemas-3-1/api.yaml",
                "openapi/mended-parameters/api.yaml",
                "openapi/mended-names/api.yaml",
                "client/hostile/api.yaml"
            })
    void proposesToolsThatAreRight(String document) throws IOException {
        Path project = folder.resolve("project");
        assertEquals(0, run("new", CASES.resolve(document).toString(), project.toString()), told::toString);
        assertEquals("", errors(project), "as it is written");
        takeCommentsAway(project);
        assertEquals("", errors(project), "with the tools that change something");
    }

    @Test
    void startsWithWhatReads() throws IOException {
        Path project = library();
        String tools = read(project, "specs/tools/books.yaml");
        assertTrue(tools.contains("\n  list_books:\n"), tools);
        assertTrue(tools.contains("\n#  add_book:\n"), tools);
        assertTrue(tools.indexOf("list_books") < tools.indexOf("get_book"), tools);
        assertTrue(
                tools.contains("        is: listBooks.size\n        description: Size.\n        default: 20\n"), tools);
        assertTrue(read(project, "specs/tools.schema.json").contains("library.getBook"));
        assertTrue(read(project, "pom.xml").contains("<artifactId>library-mcp</artifactId>"));
        assertFalse(read(project, "pom.xml").contains("@"), "a version is still a placeholder");
        assertTrue(read(project, "src/main/java/app/library/Main.java").contains("new LibraryCatalogue()"));
    }

    @Test
    void leavesAFolderAloneThatIsInUse() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertEquals(
                1, run("new", CASES.resolve("language/library.openapi.yaml").toString(), folder.toString()));
        assertTrue(told.toString().contains("exists and is not empty"), told::toString);
        assertEquals(List.of("mine.txt"), names(folder));
    }

    @Test
    void saysWhatIsWrongWithADocumentAndWritesNothing() throws IOException {
        Path project = folder.resolve("project");
        assertEquals(
                1, run("new", CASES.resolve("openapi/bad-references/api.yaml").toString(), project.toString()));
        assertTrue(
                told.toString().contains("openapi.yaml:") && told.toString().contains("nothing was written"),
                told::toString);
        assertFalse(Files.exists(project));
    }

    @ParameterizedTest
    @ValueSource(strings = {"there/is/none.yaml", "http://127.0.0.1:1/none.yaml", "https://not an address"})
    void saysInASentenceThatThereIsNoDocument(String source) {
        assertEquals(1, run("new", source, folder.resolve("project").toString()));
        assertEquals(1, told.toString().lines().count(), told::toString);
        assertTrue(told.toString().contains("nothing was written"), told::toString);
    }

    @Test
    void fetchesAnAddressWithWhatIsBesideIt() throws IOException {
        String schema = "type: object\nproperties: {name: {type: string}}\n";
        try (Site site =
                new Site(Map.of("/v1/api.yaml", document("schemas/pet.yaml"), "/v1/schemas/pet.yaml", schema))) {
            Path project = folder.resolve("project");
            assertEquals(0, run("new", site.address("/v1/api.yaml"), project.toString()), told::toString);
            assertEquals(schema, read(project, "specs/schemas/pet.yaml"));
            assertEquals("", errors(project));
        }
    }

    @Test
    void followsReferencesToTheNetworkOnlyWhereItMay() throws IOException {
        String schema = "type: object\nproperties: {name: {type: string}}\n";
        try (Site site = new Site(Map.of("/pet.yaml", schema))) {
            Path api = folder.resolve("api.yaml");
            Files.writeString(api, document(site.address("/pet.yaml")));
            assertEquals(1, run("new", api.toString(), folder.resolve("refused").toString()));
            assertTrue(told.toString().contains("remote-reference"), told::toString);
            Path project = folder.resolve("allowed");
            assertEquals(0, run("new", "--allow-remote", api.toString(), project.toString()), told::toString);
            assertEquals("", errors(project));
            assertFalse(read(project, "specs/openapi.yaml").contains("http://127"), "the build goes to nobody");
        }
    }

    private static String document(String reference) {
        return """
                openapi: 3.0.3
                info: {title: Pets, version: "1"}
                paths:
                  /pets/{id}:
                    get:
                      operationId: getPet
                      tags: [pets]
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses:
                        "200": {description: OK, content: {application/json: {schema: {$ref: "%s"}}}}
                """.formatted(reference);
    }

    private Path library() {
        Path project = folder.resolve("library");
        assertEquals(
                0,
                run("new", CASES.resolve("language/library.openapi.yaml").toString(), project.toString()),
                told::toString);
        return project;
    }

    private static String errors(Path project) {
        Problems problems = new Problems();
        Planning.of(project.resolve("specs/tools.yaml"), problems);
        return problems.hasErrors() ? problems.sorted().toString() : "";
    }

    /** As a person would who wants all of them. */
    private static void takeCommentsAway(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("specs/tools"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        file, text.replaceAll("(?m)^#(tools:| {2})", "$1").replaceAll("(?m)^#$", ""));
            }
        }
    }

    private static String read(Path project, String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int run(String... arguments) {
        return Generate.run(new PrintWriter(told, true), new PrintWriter(told, true), arguments);
    }

    /** Files on a port of this computer. */
    private static final class Site implements AutoCloseable {
        private final HttpServer server;

        Site(Map<String, String> files) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            files.forEach((path, text) -> server.createContext(path, exchange -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            }));
            server.start();
        }

        String address(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
