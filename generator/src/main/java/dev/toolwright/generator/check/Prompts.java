package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.plan.Prompt;
import dev.toolwright.generator.plan.Prompt.Argument;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Uses;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.PromptEntry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the user wrote of a prompt into what is to be generated; keeps no-messages and unknown-role. */
final class Prompts {
    private static final List<String> ROLES = List.of("user", "assistant");

    private final World world;
    private final Problems problems;
    private final Set<String> toolsets;
    private final Set<String> classes;

    /** @param classes the names of classes that are taken */
    Prompts(World world, Set<String> toolsets, Set<String> classes) {
        this.world = world;
        this.problems = world.problems();
        this.toolsets = toolsets;
        this.classes = classes;
    }

    /** Absent where something is wrong. */
    Optional<Prompt> resolve(PromptEntry entry) {
        new ToolNames(problems).checkForm(entry.name(), "a prompt");
        entry.toolset().ifPresent(word -> Toolsets.check(word, toolsets, problems));
        Map<String, Name> names = names(entry);
        List<Argument> arguments = entry.arguments().stream()
                .filter(argument -> names.containsKey(argument.name().value()))
                .map(argument -> argument(argument, new TextScopes(world, names.values()).of(Set.of()), names))
                .toList();
        Steps steps = steps(entry, names);
        List<Step> resolved = steps.resolve(entry.preparation().steps(), true);
        new OnlyReads(problems).check(entry.preparation().steps(), world);
        Scope scope = steps.scope();
        List<Prompt.Message> messages = entry.messages().stream()
                .flatMap(message -> message(message, scope).stream())
                .toList();
        checkMessages(entry);
        boolean whole = messages.size() == entry.messages().size()
                && resolved.size() == entry.preparation().steps().size()
                && arguments.size() == entry.arguments().size();
        Prompt prompt = new Prompt(
                new Name(
                        entry.name().value(),
                        Identifiers.unique(Identifiers.pascal(entry.name().value()) + "Prompt", classes)),
                new Prompt.Labels(
                        entry.labels().title(),
                        entry.labels().description(),
                        entry.toolset().map(ScalarNode::value).orElse("")),
                new Icons(problems).resolve(entry.labels().icons()),
                arguments,
                resolved,
                messages);
        if (whole) {
            checkUses(entry, prompt);
        }
        return whole ? Optional.of(prompt) : Optional.empty();
    }

    private Map<String, Name> names(PromptEntry entry) {
        Set<String> taken = new HashSet<>();
        Map<String, Name> names = new LinkedHashMap<>();
        entry.arguments().stream()
                .map(PromptEntry.Argument::name)
                .filter(name -> Names.field(name, problems))
                .forEach(name -> names.put(
                        name.value(),
                        new Name(name.value(), Identifiers.unique(Identifiers.camel(name.value()), taken))));
        return names;
    }

    private Steps steps(PromptEntry entry, Map<String, Name> names) {
        Set<String> required = entry.arguments().stream()
                .filter(PromptEntry.Argument::required)
                .map(argument -> argument.name().value())
                .collect(Collectors.toSet());
        Scope scope = new TextScopes(world, names.values()).of(required);
        return new Steps(
                world, new Requests(world, List.of(), true), entry.preparation().errors(), scope);
    }

    private Argument argument(PromptEntry.Argument entry, Scope typing, Map<String, Name> names) {
        String title = entry.title().map(ScalarNode::value).orElse(entry.name().value());
        return new Argument(
                names.get(entry.name().value()),
                title,
                entry.description(),
                entry.required(),
                entry.complete().flatMap(complete -> new Completions(world, typing).resolve(complete)));
    }

    private Optional<Prompt.Message> message(PromptEntry.Message entry, Scope scope) {
        Optional<Optional<Expression>> condition = entry.when()
                .map(node -> world.values().condition(node, scope).map(Optional::of))
                .orElse(Optional.of(Optional.empty()));
        Optional<Expression> text = entry.text().flatMap(node -> world.values().text(node, scope));
        entry.role().filter(role -> !ROLES.contains(role.value())).ifPresent(this::reportRole);
        boolean assistant =
                entry.role().filter(role -> role.value().equals("assistant")).isPresent();
        Optional<Expression> files = entry.attach().flatMap(node -> new Answers(world).files(node, scope));
        boolean whole = text.isPresent() == entry.text().isPresent()
                && files.isPresent() == entry.attach().isPresent();
        if (entry.text().isEmpty() && entry.attach().isEmpty()) {
            problems.error(
                    CheckRule.NO_MESSAGES,
                    entry.position(),
                    "a message says nothing",
                    "write \"text\", or \"attach\" for a file");
        }
        return condition.filter(when -> whole).map(when -> new Prompt.Message(when, assistant, text, files));
    }

    private void reportRole(ScalarNode role) {
        problems.error(
                CheckRule.UNKNOWN_ROLE,
                role.position(),
                "nobody with the role \"%s\" takes part".formatted(role.value()),
                Nearest.hint(role.value(), ROLES));
    }

    private void checkMessages(PromptEntry entry) {
        if (entry.messages().isEmpty()) {
            problems.error(
                    CheckRule.NO_MESSAGES,
                    entry.name().position(),
                    "the prompt \"%s\" says nothing".formatted(entry.name().value()),
                    "write \"messages\" with at least one text");
        }
    }

    /** Keeps unused-argument. */
    private void checkUses(PromptEntry entry, Prompt prompt) {
        List<Expression> all =
                Stream.concat(prompt.expressions(), prompt.completions()).toList();
        Set<String> used = all.stream()
                .flatMap(expression -> Uses.fields("args", expression).stream())
                .collect(Collectors.toSet());
        entry.arguments().stream()
                .map(PromptEntry.Argument::name)
                .filter(name -> !used.contains(name.value()))
                .forEach(name -> problems.error(
                        CheckRule.UNUSED_ARGUMENT,
                        name.position(),
                        "the argument \"%s\" has no effect".formatted(name.value()),
                        "use it in a message as ${{ args.%s }}, or remove it".formatted(name.value())));
        all.stream()
                .flatMap(expression -> Uses.selections("user", expression))
                .forEach(use -> new ChoosableSettings(world).check(use.field()));
    }
}
