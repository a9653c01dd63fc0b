package dev.toolwright.generator;

import dev.toolwright.generator.check.Check;
import dev.toolwright.generator.contract.Contract;
import dev.toolwright.generator.emit.Descriptors;
import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.lint.Lint;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.SourceFile;
import dev.toolwright.generator.tools.ToolsFile;
import dev.toolwright.generator.tools.ToolsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from a tools.yaml on the disk to a plan.
 *
 * @param file what the user wrote
 * @param apis the documents that the plan's requests go to
 */
record Planning(ToolsFile file, Plan plan, List<NormalisedApi> apis) {

    /** Absent when there is an error anywhere. */
    static Optional<Planning> of(Path tools, Problems problems) {
        return SourceFile.read(tools, problems).flatMap(root -> {
            ToolsFile file = new ToolsReader(problems).read(root);
            List<NormalisedApi> apis = Apis.read(file, problems);
            Map<String, Api> byName = new LinkedHashMap<>();
            apis.forEach(each -> byName.put(each.api().name(), each.api()));
            try (Opinions opinions = new Opinions()) {
                return new Check(file, byName, problems, opinions).plan().map(plan -> new Planning(file, plan, apis));
            }
        });
    }

    /** The same, with what callers were promised and what descriptions should be. */
    static Optional<Planning> examined(Path tools, Problems problems) {
        Optional<Planning> planning = of(tools, problems);
        planning.ifPresent(found -> {
            new Lint(problems).check(found.file, found.plan);
            found.contract(tools).check(problems);
        });
        return planning.filter(found -> !problems.hasErrors());
    }

    /** What the outside sees. */
    Contract contract(Path tools) {
        return new Contract(tools, file, Descriptors.of(plan), Descriptors.besideTools(plan));
    }
}
