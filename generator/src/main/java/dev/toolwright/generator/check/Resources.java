package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.plan.Prompt;
import dev.toolwright.generator.plan.Resource;
import dev.toolwright.generator.plan.Resource.Contents;
import dev.toolwright.generator.plan.Resource.Made;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.plan.Uses;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ResourceEntry;
import dev.toolwright.generator.tools.StepEntry;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what the user wrote of resources into what is to be generated. */
final class Resources {
    private final World world;
    private final Problems problems;
    private final Set<String> toolsets;
    private final Set<String> classes;
    private final Addresses addresses;

    /** @param classes the names of classes that are taken */
    Resources(World world, Set<String> toolsets, Set<String> classes) {
        this.world = world;
        this.problems = world.problems();
        this.toolsets = toolsets;
        this.classes = classes;
        this.addresses = new Addresses(world.problems());
    }

    List<Resource> resolve(List<ResourceEntry> entries) {
        return entries.stream().flatMap(entry -> resource(entry).stream()).toList();
    }

    private Optional<Resource> resource(ResourceEntry entry) {
        ToolEntry reading = entry.reading();
        new ToolNames(problems).checkForm(entry.name(), "a resource");
        reading.toolset().ifPresent(word -> Toolsets.check(word, toolsets, problems));
        List<String> variables = addresses.variables(entry);
        String mimeType = entry.mimeType().map(ScalarNode::value).orElse(usual(entry));
        Optional<Contents> contents = contents(entry, variables, mimeType);
        return contents.map(found -> new Resource(
                new Name(
                        entry.name().value(),
                        Identifiers.unique(Identifiers.pascal(entry.name().value()) + "Resource", classes)),
                entry.uri().value(),
                new Prompt.Labels(
                        reading.labels().title(),
                        reading.labels().description(),
                        reading.toolset().map(ScalarNode::value).orElse("")),
                mimeType,
                new Icons(problems).resolve(reading.labels().icons()),
                found));
    }

    private static String usual(ResourceEntry entry) {
        boolean json = entry.reading().outcome().text().isEmpty()
                && entry.file().isEmpty()
                && entry.reading().outcome().attach().isEmpty();
        return json ? "application/json" : "text/plain";
    }

    private Optional<Contents> contents(ResourceEntry entry, List<String> variables, String mimeType) {
        if (entry.file().isPresent()) {
            return new FixedContents(problems).of(entry.file().get(), mimeType);
        }
        Optional<String> text = entry.reading().outcome().text().map(ScalarNode::value);
        boolean fixed = entry.reading().steps().isEmpty()
                && variables.isEmpty()
                && text.filter(words -> !words.contains("${{")).isPresent();
        return fixed ? text.map(Resource.Text::new) : made(entry, variables);
    }

    private Optional<Contents> made(ResourceEntry entry, List<String> variables) {
        World own = world.forTool();
        ToolEntry reading = entry.reading();
        Set<String> taken = new HashSet<>();
        List<Name> names = variables.stream()
                .distinct()
                .map(each -> new Name(each, Identifiers.unique(Identifiers.camel(each), taken)))
                .toList();
        Scope typing = new TextScopes(own, names).of(Set.of());
        List<Prompt.Argument> arguments = names.stream()
                .map(name -> new Prompt.Argument(
                        name,
                        name.written(),
                        "",
                        true,
                        entry.complete().stream()
                                .filter(each -> each.name().value().equals(name.written()))
                                .findFirst()
                                .flatMap(each -> new Completions(own, typing).resolve(each.complete()))))
                .toList();
        Steps steps = new Steps(
                own,
                new Requests(own, List.of(), true),
                reading.outcome().errors(),
                new TextScopes(own, names).of(Set.copyOf(variables)));
        List<Step> resolved = reading.single()
                ? steps.single((StepEntry.Call) reading.steps().getFirst())
                : steps.resolve(reading.steps(), true);
        new OnlyReads(problems).check(reading.steps(), own);
        Optional<Tool.Answer> answer = new Answers(own).resolve(reading, steps.scope());
        Optional<Made> made = answer.filter(
                        found -> resolved.size() == reading.steps().size())
                .map(found -> new Made(arguments, resolved, found));
        made.ifPresent(this::checkChoices);
        return made.map(found -> found);
    }

    private void checkChoices(Made made) {
        Stream<Expression> all = Stream.concat(made.expressions(), made.completions());
        all.flatMap(expression -> Uses.selections("user", expression))
                .forEach(use -> new ChoosableSettings(world).check(use.field()));
    }
}
