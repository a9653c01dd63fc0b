package dev.toolwright.generator.calls;

import java.nio.file.Path;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The REST clients, generated as the build does it. */
final class ClientSources {
    private ClientSources() {}

    static void generate(Path document, String api, String basePackage, Path out) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setTemplateDir("src/main/resources/client-templates")
                .setOutputDir(out.toString())
                .setApiPackage(basePackage + ".client." + api)
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
}
