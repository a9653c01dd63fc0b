package dev.toolwright.generator;

import dev.toolwright.generator.check.CheckRule;
import dev.toolwright.generator.contract.ContractRule;
import dev.toolwright.generator.lint.LintRule;
import dev.toolwright.generator.openapi.OpenApiRule;
import dev.toolwright.generator.problem.Rule;
import dev.toolwright.generator.source.SourceRule;
import dev.toolwright.generator.tools.ToolsRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The catalogue of all rules, by area. A new area is a line here; a new rule is a constant of its area's enum. */
public final class Rules {
    private Rules() {}

    public static Map<String, List<Rule>> byArea() {
        Map<String, List<Rule>> areas = new TreeMap<>();
        areas.put("check", List.of(CheckRule.values()));
        areas.put("contract", List.of(ContractRule.values()));
        areas.put("lint", List.of(LintRule.values()));
        areas.put("openapi", List.of(OpenApiRule.values()));
        areas.put("source", List.of(SourceRule.values()));
        areas.put("tools", List.of(ToolsRule.values()));
        return areas;
    }
}
