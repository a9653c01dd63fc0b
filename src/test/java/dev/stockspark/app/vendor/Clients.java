package dev.stockspark.app.vendor;

import java.nio.file.Path;
import java.util.List;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The client generator with the templates and the settings of the build. */
final class Clients {
    private static final Path TEMPLATES = Path.of("../generator/src/main/resources/client-templates");

    private Clients() {}

    /** @return how many files were written */
    static int generate(Path document, Path output, String apiPackage) {
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setOutputDir(output.toString())
                .setTemplateDir(TEMPLATES.toAbsolutePath().normalize().toString())
                .setApiPackage(apiPackage)
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("hideGenerationTimestamp", true);
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        for (String part : List.of("models", "modelTests", "modelDocs", "apiTests", "apiDocs", "supportingFiles")) {
            generator.setGeneratorPropertyDefault(part, "false");
        }
        generator.setGeneratorPropertyDefault("apis", "true");
        return generator.opts(settings.toClientOptInput()).generate().size();
    }
}
