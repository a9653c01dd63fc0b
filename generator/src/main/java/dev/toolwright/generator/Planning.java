package dev.toolwright.generator;

import dev.toolwright.generator.check.Check;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.SourceFile;
import dev.toolwright.generator.tools.ToolsFile;
import dev.toolwright.generator.tools.ToolsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The way from a tools.yaml on the disk to a plan. */
final class Planning {
    private Planning() {}

    /** Absent when there is an error anywhere. */
    static Optional<Plan> plan(Path tools, Problems problems) {
        return SourceFile.read(tools, problems).flatMap(root -> {
            ToolsFile file = new ToolsReader(problems).read(root);
            Map<String, Api> apis = new LinkedHashMap<>();
            Apis.read(file, problems).forEach(each -> apis.put(each.api().name(), each.api()));
            return new Check(file, apis, problems).plan();
        });
    }
}
