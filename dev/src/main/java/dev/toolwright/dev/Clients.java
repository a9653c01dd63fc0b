package dev.toolwright.dev;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The API clients, generated again for each document that has changed. */
final class Clients {
    private static final String TEMPLATES = "client-templates";

    private final Path templates;
    private final Path out;
    private final Map<Path, String> generated = new HashMap<>();

    Clients(Path work) throws IOException {
        this.templates = work.resolve(TEMPLATES);
        this.out = work.resolve("clients");
        unpack();
    }

    Path sources() {
        return out;
    }

    /** @param documents the clean documents, each named after its API */
    void generate(Path documents) throws IOException {
        try (Stream<Path> files = Files.list(documents)) {
            for (Path document :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                String text = Files.readString(document);
                if (!text.equals(generated.put(document, text))) {
                    generate(document, document.getFileName().toString().replace(".json", ""));
                }
            }
        }
    }

    private void generate(Path document, String api) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setTemplateDir(templates.toString())
                .setOutputDir(out.toString())
                .setApiPackage(Work.PACKAGE + ".client." + api)
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("hideGenerationTimestamp", "true");
        DefaultGenerator generator = new DefaultGenerator(false);
        generator.setGenerateMetadata(false);
        generator.setGeneratorPropertyDefault(CodegenConstants.MODELS, "false");
        generator.setGeneratorPropertyDefault(CodegenConstants.SUPPORTING_FILES, "false");
        generator.setGeneratorPropertyDefault(CodegenConstants.API_TESTS, "false");
        generator.setGeneratorPropertyDefault(CodegenConstants.API_DOCS, "false");
        generator.setGeneratorPropertyDefault(CodegenConstants.APIS, "true");
        generator.opts(configurator.toClientOptInput()).generate();
    }

    /** The client generator reads templates from a folder only; ours are in a jar. */
    private void unpack() throws IOException {
        try {
            URI place = Clients.class.getResource("/" + TEMPLATES).toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath("/" + TEMPLATES));
                }
            } else {
                copy(Path.of(place));
            }
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = templates.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                try (InputStream content = Files.newInputStream(file)) {
                    Files.write(target, content.readAllBytes());
                }
            }
        }
    }
}
