package dev.toolwright.generator;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.ApiReader;
import dev.toolwright.generator.openapi.ApiSource;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problem;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.start.ApiName;
import dev.toolwright.generator.start.Documents;
import dev.toolwright.generator.start.Origin;
import dev.toolwright.generator.start.Proposal;
import dev.toolwright.generator.start.Scaffold;
import dev.toolwright.generator.start.StartException;
import dev.toolwright.generator.write.Writer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project that can be written: its tools have been checked, and what did not pass is not proposed.
 *
 * @param mistaken why a tool is not proposed, by its name
 */
record Started(Documents documents, NormalisedApi normalised, Proposal proposal, Map<String, String> mistaken) {
    private static final Pattern TOOL = Pattern.compile("^ {2}([a-z][a-z0-9_]*):$");
    private static final int ROUNDS = 5;

    /** Absent where the document cannot be used, which has been told. */
    static Optional<Started> from(String source, boolean remote, PrintWriter err) throws StartException, IOException {
        Documents documents = Documents.of(Origin.of(source), remote);
        Path draft = Files.createTempDirectory("toolwright-new-");
        try {
            write(draft, documents.files());
            return read(draft, documents.name(), err).map(normalised -> {
                Proposal proposal = Proposal.of(normalised.api(), documents.name());
                return new Started(documents, normalised, proposal, mistakes(draft, proposal));
            });
        } finally {
            delete(draft);
        }
    }

    private static Optional<NormalisedApi> read(Path draft, String name, PrintWriter err) {
        ScalarNode mention =
                new ScalarNode(new Position(draft.resolve("tools.yaml"), 1, 1, 1), name, ScalarNode.Kind.TEXT);
        Problems found = new Problems();
        Optional<NormalisedApi> api = ApiReader.read(new ApiSource("api", mention, Optional.empty()), found);
        if (found.hasErrors()) {
            err.print(new Rendering(draft).full(found.sorted()));
            err.println("The document cannot be used as it is; nothing was written. Mend a copy of it and name that.");
            err.flush();
        }
        return api.filter(read -> !found.hasErrors())
                .map(read -> new NormalisedApi(named(read.api()), read.document()));
    }

    private static Api named(Api api) {
        return new Api(
                ApiName.of(api.title()), api.document(), api.title(), api.operations(), api.leftOut(), api.schemas());
    }

    /** Leaves out what the checks refuse, until they refuse nothing: some mistakes hide others. */
    private static Map<String, String> mistakes(Path draft, Proposal proposal) {
        Map<String, String> mistaken = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            write(draft, proposal.files(true, mistaken));
            Problems problems = new Problems();
            Planning.of(draft.resolve("tools.yaml"), problems);
            if (!problems.hasErrors()) {
                return mistaken;
            }
            problems.sorted().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .forEach(problem -> mistaken.put(tool(problem), problem.message()));
        }
        throw new IllegalStateException("proposed tools cannot be checked: " + mistaken);
    }

    /** The tool around the place of a problem. */
    private static String tool(Problem problem) {
        List<String> lines = lines(problem.position().file());
        for (int line = problem.position().line() - 1; line >= 0; line--) {
            Matcher matcher = TOOL.matcher(lines.get(line));
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("proposed, and wrong: " + problem);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String api() {
        return normalised.api().name();
    }

    long reading() {
        return proposal.tools().stream()
                .filter(tool -> tool.reads() && !mistaken.containsKey(tool.name()))
                .count();
    }

    long changing() {
        return proposal.tools().stream()
                .filter(tool -> !tool.reads() && !mistaken.containsKey(tool.name()))
                .count();
    }

    void write(Path folder) throws IOException {
        Path specs = folder.resolve("specs");
        write(specs, documents.files());
        write(specs, proposal.files(false, mistaken));
        Writer.put(
                specs.resolve(Derived.SCHEMA),
                Derived.schema(
                        List.of(normalised),
                        String.join("\n", proposal.files(false, mistaken).values())));
        write(folder, new Scaffold(api(), proposal.title(), url()).files());
    }

    private String url() {
        String url = normalised.document().path("servers").path(0).path("url").asText();
        return url.startsWith("http") ? url.replaceAll("/+$", "") : "https://…";
    }

    private static void write(Path folder, Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Writer.put(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
