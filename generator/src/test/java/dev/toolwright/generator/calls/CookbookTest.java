package dev.toolwright.generator.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.generator.Generate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes, checked without a word of complaint, generated and compiled; the page shows exactly them. */
final class CookbookTest {
    private static final Path RECIPES = Path.of("src/test/cookbook");
    private static final Path PAGE = Path.of("reference/cookbook.md");
    private static final String HEAD = """
            version: 1
            name: library
            title: Library
            apis:
              library: {title: The library, document: library.openapi.yaml}
            settings:
              branch:
                type: integer
                choose:
                  call: library.listBranches
                  items: ${{ out }}
                  value: ${{ item.id }}
                  label: ${{ item.name }}
                  tool: select_branch
            toolsets:
              books: {title: Books, description: The books of the library.}
              branches: {title: Branches, description: The branches and their loans.}
              old: {title: Old names, description: Tools by the names of earlier versions., enabled: false}
            include:
            """;

    @TempDir
    private Path folder;

    @Test
    void everyRecipeCompiles() throws IOException {
        List<Path> recipes = recipes();
        assertTrue(recipes.size() >= 20, recipes::toString);
        for (Path recipe : recipes) {
            Files.copy(recipe, folder.resolve(recipe.getFileName()));
        }
        Files.copy(Path.of("src/test/cases/language/library.openapi.yaml"), folder.resolve("library.openapi.yaml"));
        Files.writeString(
                folder.resolve("tools.yaml"),
                HEAD
                        + recipes.stream()
                                .map(recipe -> "  - " + recipe.getFileName() + "\n")
                                .collect(Collectors.joining()));
        StringWriter told = new StringWriter();
        StringWriter wrong = new StringWriter();
        int code = Generate.run(
                new PrintWriter(told),
                new PrintWriter(wrong),
                "generate",
                folder.resolve("tools.yaml").toString(),
                "--package",
                "example",
                "--sources",
                folder.resolve("java").toString(),
                "--resources",
                folder.resolve("resources").toString(),
                "--documents",
                folder.resolve("documents").toString());
        assertEquals("", wrong.toString());
        assertEquals(0, code);
        ClientSources.generate(
                folder.resolve("documents/library.json"), "library", "example", folder.resolve("clients"));
        List<Path> sources = List.of(folder.resolve("java"), folder.resolve("clients"));
        assertEquals("", Compilation.compile(sources, folder.resolve("classes")));
    }

    @Test
    void thePageShowsTheRecipes() throws IOException {
        String page = page();
        if (Boolean.getBoolean("cases.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "update " + PAGE + " with -Dcases.update=true");
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Cookbook

                Tasks of every day, each as it is compiled by a test. They are over the API of a library (`listBooks`, `getBook`, `addBook`,
                `replaceBook`, `removeBook`, `searchBooks`, `listBranches`, `listLoans`) and begin with these lines:

                ```yaml
                """).append(HEAD).append("  - …\n```\n");
        int number = 0;
        for (Path recipe : recipes()) {
            List<String> lines = Files.readAllLines(recipe);
            page.append("\n## %d. %s\n%s\n\n```yaml\n"
                    .formatted(++number, lines.get(0).substring(2), lines.get(1).substring(2)));
            page.append(String.join("\n", lines.subList(2, lines.size()))).append("\n```\n");
        }
        return page.toString();
    }

    private static List<Path> recipes() throws IOException {
        try (Stream<Path> files = Files.list(RECIPES)) {
            return files.sorted().toList();
        }
    }
}
