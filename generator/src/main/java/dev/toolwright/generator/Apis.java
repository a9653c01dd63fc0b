package dev.toolwright.generator;

import dev.toolwright.generator.openapi.ApiReader;
import dev.toolwright.generator.openapi.ApiSource;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.List;

/** The APIs that a tools.yaml declares, read. One without a document has been reported with the tools. */
final class Apis {
    private Apis() {}

    static List<NormalisedApi> read(ToolsFile tools, Problems problems) {
        return tools.apis().stream()
                .filter(api -> api.document().kind() == ScalarNode.Kind.TEXT)
                .map(api -> new ApiSource(api.name().value(), api.document(), api.overlay()))
                .flatMap(source -> ApiReader.read(source, problems).stream())
                .toList();
    }
}
