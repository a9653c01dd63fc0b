package dev.toolwright.generator.check;

import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rule;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ContractEntry.Alias;
import dev.toolwright.generator.tools.ContractEntry.Tombstone;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Old names and what is gone; keeps unknown-tool, alias-taken and tombstone-of-living. */
final class Aliases {
    private final ToolsFile file;
    private final Problems problems;
    private final List<String> tools;
    private final List<String> toolsets;

    Aliases(ToolsFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.tools = file.tools().stream().map(tool -> tool.name().value()).toList();
        this.toolsets = file.toolsets().stream().map(set -> set.name().value()).toList();
    }

    /** @param resolved the tools without a mistake */
    Plan.Past resolve(List<Tool> resolved) {
        List<Plan.Alias> aliases = new ArrayList<>();
        file.contract().aliases().forEach(alias -> resolve(alias, resolved).ifPresent(aliases::add));
        Map<String, String> tombstones = new LinkedHashMap<>();
        for (Tombstone tombstone : file.contract().tombstones()) {
            checkGone(tombstone);
            tombstones.put(tombstone.name().value(), tombstone.sentence());
        }
        return new Plan.Past(aliases, tombstones);
    }

    private Optional<Plan.Alias> resolve(Alias alias, List<Tool> resolved) {
        new ToolNames(problems).checkForm(alias.name(), "a tool");
        if (tools.contains(alias.name().value())) {
            problems.error(
                    CheckRule.ALIAS_TAKEN,
                    alias.name().position(),
                    "the alias \"%s\" is the name of a tool"
                            .formatted(alias.name().value()),
                    "remove it: the tool answers to this name already");
        }
        exists(alias.toolset(), toolsets, CheckRule.UNKNOWN_TOOLSET, "toolset");
        exists(alias.tool(), tools, CheckRule.UNKNOWN_TOOL, "tool");
        return alias.tool().flatMap(name -> resolved.stream()
                .filter(tool -> tool.name().written().equals(name.value()))
                .findFirst()
                .map(tool -> new Plan.Alias(
                        alias.name().value(),
                        tool,
                        alias.toolset().map(ScalarNode::value).orElse(""))));
    }

    private void exists(Optional<ScalarNode> word, List<String> names, Rule rule, String what) {
        word.filter(name -> !names.contains(name.value()))
                .ifPresent(name -> problems.error(
                        rule,
                        name.position(),
                        "there is no %s \"%s\"".formatted(what, name.value()),
                        Nearest.hint(name.value(), names)));
    }

    /** One for an argument stays true while its tool lives. */
    private void checkGone(Tombstone tombstone) {
        String name = tombstone.name().value();
        boolean alias = file.contract().aliases().stream()
                .anyMatch(each -> each.name().value().equals(name));
        if (tools.contains(name) || alias) {
            problems.error(
                    CheckRule.TOMBSTONE_OF_LIVING,
                    tombstone.name().position(),
                    "\"%s\" has a tombstone and can be called".formatted(name),
                    "remove the tombstone, or the tool");
        }
    }
}
