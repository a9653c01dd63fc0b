package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.plan.Setting;
import dev.toolwright.generator.plan.Setting.Choosing;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.RequestEntry;
import dev.toolwright.generator.tools.SettingEntry.Choose;
import dev.toolwright.generator.tools.StepEntry;
import dev.toolwright.generator.tools.ToolEntry;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How missing choices are made; keeps choose-incomplete and not-a-list. */
final class Choices {
    private final World world;
    private final Problems problems;
    private final Values values;
    private final ToolsFile file;
    private final Scope scope;

    Choices(World world, ToolsFile file) {
        this.world = world;
        this.problems = world.problems();
        this.values = world.values();
        this.file = file;
        this.scope = Scope.EMPTY
                .with(Variable.of("language", Types.TEXT, "call.language()"))
                .with(world.settings().user(""))
                .with(world.settings().remembered(""));
    }

    List<Setting> resolve() {
        List<Setting> settings =
                world.settings().byName().values().stream().map(this::setting).toList();
        new SettingCycles(problems, world.settings()).check(settings);
        return settings;
    }

    private Setting setting(ResolvedSetting setting) {
        Optional<Choosing> choosing = setting.entry().choose().flatMap(choose -> choosing(setting, choose));
        return new Setting(setting.name(), setting.type(), setting.fallback(), choosing);
    }

    private Optional<Choosing> choosing(ResolvedSetting setting, Choose choose) {
        choose.tool().ifPresent(word -> checkTool(word, setting));
        Optional<Target> target = choose.call().flatMap(world.operations()::operation);
        return target.flatMap(found -> choosing(setting, choose, found));
    }

    private Optional<Choosing> choosing(ResolvedSetting setting, Choose choose, Target target) {
        RequestEntry entry =
                new RequestEntry(choose.call().orElseThrow(), choose.with(), Optional.empty(), Optional.empty());
        Optional<Request> request = new Requests(world, List.of(), true).resolve(entry, target, scope, Set.of());
        Candidates candidates = new Candidates(world, scope);
        Optional<Expression> items = choose.items().flatMap(node -> candidates.list(node, target));
        Scope candidate = items.map(Candidates::element).map(candidates::each).orElse(scope);
        Optional<Expression> value = items.flatMap(list -> choose.value())
                .flatMap(node -> values.value(node, candidate))
                .filter(found -> values.fits(found, setting.type()));
        Optional<Expression> label =
                items.flatMap(list -> choose.label()).flatMap(node -> values.text(node, candidate));
        return request.flatMap(sent -> items.flatMap(list -> value.flatMap(chosen -> label.flatMap(
                shown -> choose.tool().map(tool -> new Choosing(sent, list, chosen, shown, tool.value()))))));
    }

    private void checkTool(ScalarNode word, ResolvedSetting setting) {
        Optional<ToolEntry> tool = file.tools().stream()
                .filter(each -> each.name().value().equals(word.value()))
                .findFirst();
        if (tool.isEmpty() && file.complete()) {
            problems.error(
                    CheckRule.CHOOSE_INCOMPLETE,
                    word.position(),
                    "there is no tool \"%s\" to make the choice".formatted(word.value()),
                    Nearest.hint(
                            word.value(),
                            file.tools().stream()
                                    .map(each -> each.name().value())
                                    .toList()));
        } else if (tool.isPresent() && !remembers(tool.get(), setting.name().written())) {
            problems.error(
                    CheckRule.CHOOSE_INCOMPLETE,
                    word.position(),
                    "the tool \"%s\" does not remember \"%s\""
                            .formatted(word.value(), setting.name().written()),
                    "name the tool that has the step \"remember: {%s: …}\""
                            .formatted(setting.name().written()));
        }
    }

    private static boolean remembers(ToolEntry tool, String setting) {
        return Tools.flat(tool.steps())
                .filter(StepEntry.Remember.class::isInstance)
                .flatMap(step -> ((StepEntry.Remember) step).values().stream())
                .anyMatch(entry -> entry.key().value().equals(setting));
    }
}
