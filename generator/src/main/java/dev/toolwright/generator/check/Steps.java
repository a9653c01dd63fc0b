package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.plan.Failure;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.plan.Setting;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Step.Named;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ErrorEntry;
import dev.toolwright.generator.tools.FailureEntry;
import dev.toolwright.generator.tools.StepEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types the steps of one tool, in order: each may use the names that earlier ones gave. */
final class Steps {
    private final World world;
    private final Problems problems;
    private final Values values;
    private final Requests requests;
    private final Failures failures;
    private final List<ErrorEntry> errors;
    private final GivenNames names;
    private final List<Operation> operations = new ArrayList<>();
    private Scope scope;
    private int loops;
    private int questions;

    /** @param errors the tool's own, behind those of a step */
    Steps(World world, Requests requests, List<ErrorEntry> errors, Scope scope) {
        this.world = world;
        this.problems = world.problems();
        this.values = world.values();
        this.requests = requests;
        this.failures = new Failures(world);
        this.errors = errors;
        this.names = new GivenNames(world.problems());
        this.scope = scope;
    }

    /** What the expressions after the steps may use. */
    Scope scope() {
        return scope;
    }

    /** The operations that were found, each as often as it is called. */
    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The single call of a tool, whose answer is {@code out}. */
    List<Step> single(StepEntry.Call entry) {
        return target(entry.request().operation(), "out")
                .flatMap(target -> call(
                        entry,
                        target,
                        Optional.of(new ScalarNode(entry.position(), "out", ScalarNode.Kind.TEXT)),
                        false,
                        true))
                .stream()
                .toList();
    }

    /** @param certain whether nothing decides that they are skipped */
    List<Step> resolve(List<StepEntry> entries, boolean certain) {
        List<Step> steps = new ArrayList<>();
        for (StepEntry entry : entries) {
            steps(entry, certain).ifPresent(steps::add);
        }
        new ReachableSteps(problems).check(entries);
        return steps;
    }

    private Optional<Step> steps(StepEntry entry, boolean certain) {
        boolean always = certain && entry.when().isEmpty();
        return switch (entry) {
            case StepEntry.Call call ->
                target(call.request().operation(), text(call.as()))
                        .flatMap(target -> call(call, target, call.as(), true, always));
            case StepEntry.Pages pages ->
                target(pages.request().operation(), text(pages.as())).flatMap(target -> pages(pages, target, always));
            case StepEntry.Assign assign -> assign(assign, always);
            case StepEntry.Branch branch -> branch(branch);
            case StepEntry.Fail fail ->
                condition(entry).flatMap(condition -> failures.failure(fail.told(), "failed", scope)
                        .map(failure -> new Step.Fail(condition, failure)));
            case StepEntry.Remember remember -> outside(entry, "remember").flatMap(found -> remember(remember));
            case StepEntry.Each each -> each(each, always);
            case StepEntry.Confirm confirm -> outside(entry, "confirm").flatMap(found -> confirm(confirm));
            case StepEntry.Fetch fetch -> fetch(fetch, always);
            case StepEntry.Java java -> java(java, always);
            case StepEntry.Say say ->
                condition(entry).flatMap(condition -> values.text(say.sentence(), scope)
                        .map(sentence -> new Step.Say(condition, sentence)));
            case StepEntry.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    /** @param as the name that is lost where there is no such operation */
    private Optional<Target> target(ScalarNode word, String as) {
        Optional<Target> target = world.operations().operation(word);
        target.ifPresentOrElse(found -> operations.add(found.operation()), () -> values.lost(as));
        return target;
    }

    private static String text(Optional<ScalarNode> name) {
        return name.map(ScalarNode::value).orElse("");
    }

    /** Absent where there is a condition and it is wrong. */
    private Optional<Optional<Expression>> condition(StepEntry entry) {
        return entry.when()
                .map(node -> values.condition(node, scope).map(Optional::of))
                .orElse(Optional.of(Optional.empty()));
    }

    private Optional<Step> call(
            StepEntry.Call entry, Target target, Optional<ScalarNode> as, boolean named, boolean always) {
        Optional<Optional<Expression>> condition = condition(entry);
        Optional<Request> request = requests.resolve(entry.request(), target, scope, Set.of());
        var translations = failures.translations(entry.errors(), errors, scope);
        Optional<Named> name = as.flatMap(word -> answer(word, target, named, always));
        return condition.flatMap(when -> request.map(found -> new Step.Call(when, found, name, translations)));
    }

    private Optional<Named> answer(ScalarNode word, Target target, boolean named, boolean always) {
        Optional<Type> type = target.operation()
                .answer()
                .map(schema -> Types.of(target.service().api(), schema));
        if (type.isEmpty() && named) {
            problems.error(
                    CheckRule.NO_ANSWER,
                    word.position(),
                    "\"%s\" answers nothing that could be named"
                            .formatted(target.operation().id()),
                    "remove \"as\"");
        }
        // Any is nullable because nothing is known of it, not because it may be skipped.
        return type.flatMap(known -> named ? name(word, known, always) : Optional.of(given(word, known, always)));
    }

    private Optional<Named> name(ScalarNode word, Type type, boolean always) {
        return Names.variable(word, problems)
                ? names.give(word, always ? type : type.orNull(), scope).map(this::declare)
                : Optional.empty();
    }

    private Named given(ScalarNode word, Type type, boolean always) {
        return declare(names.out(word, always ? type : type.orNull()));
    }

    private Named declare(Named named) {
        scope = scope.with(
                Variable.of(named.name().written(), named.type(), named.name().java()));
        return named;
    }

    private Optional<Step> pages(StepEntry.Pages entry, Target target, boolean always) {
        Optional<Optional<Expression>> condition = condition(entry);
        PagesCheck check = new PagesCheck(world);
        Optional<Request> request = requests.resolve(entry.request(), target, scope, check.paged(entry.paging()));
        var translations = failures.translations(entry.errors(), errors, scope);
        Optional<dev.toolwright.generator.plan.Paging> paging = check.resolve(entry, target, scope);
        ScalarNode word = entry.as().orElseGet(() -> new ScalarNode(entry.position(), "pages", ScalarNode.Kind.TEXT));
        Optional<Named> name = paging.flatMap(found -> Names.variable(word, problems)
                ? names.give(word, PagesCheck.type(found, always), scope)
                : Optional.empty());
        name.ifPresentOrElse(found -> scope = scope.with(PagesCheck.variable(found)), () -> values.lost(word.value()));
        return condition.flatMap(when -> request.flatMap(
                sent -> paging.flatMap(how -> name.map(as -> new Step.Pages(when, sent, how, as, translations)))));
    }

    private Optional<Step> assign(StepEntry.Assign entry, boolean always) {
        Optional<Optional<Expression>> condition = condition(entry);
        List<Step.Value> named = new ArrayList<>();
        for (Node.Entry value : entry.values()) {
            Optional<Expression> expression = values.value(value.value(), scope);
            expression
                    .flatMap(found ->
                            name(value.key(), known(found.type()), always).map(name -> new Step.Value(name, found)))
                    .ifPresentOrElse(named::add, () -> values.lost(value.key().value()));
        }
        return condition.map(when -> new Step.Assign(when, named));
    }

    /** A name that is always null may stand beside anything. */
    private static Type known(Type type) {
        return type instanceof Type.Null ? Types.JSON.orNull() : type;
    }

    private Optional<Step> branch(StepEntry.Branch entry) {
        Optional<Optional<Expression>> condition = condition(entry);
        Scope before = scope;
        List<Step> then = resolve(entry.then(), false);
        Scope after = scope;
        scope = before;
        List<Step> otherwise = resolve(entry.otherwise(), false);
        after.variables().values().stream()
                .filter(variable -> scope.variable(variable.name()).isEmpty())
                .forEach(variable -> scope = scope.with(variable));
        return condition.flatMap(when -> when.map(holds -> new Step.Branch(holds, then, otherwise)));
    }

    /** Keeps not-in-each. */
    private Optional<StepEntry> outside(StepEntry entry, String word) {
        if (loops > 0) {
            problems.error(
                    CheckRule.NOT_IN_EACH,
                    entry.position(),
                    "a %s step cannot stand in an each step".formatted(word),
                    "write it before the loop, or after it");
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    private Optional<Step> each(StepEntry.Each entry, boolean always) {
        Optional<Optional<Expression>> condition = condition(entry);
        Loops loops = new Loops(problems);
        Optional<Step.Loop> loop = loops.resolve(entry.loop());
        Optional<Expression> list =
                values.value(entry.list(), scope).filter(found -> loops.isList(entry.list(), found));
        if (list.isEmpty()) {
            lose(entry);
            return Optional.empty();
        }
        Scope before = scope;
        Optional<Step> step = inside(entry, list.get(), condition, loop, always);
        Optional<Named> named = step.flatMap(found -> ((Step.Each) found).as());
        scope = named.map(as -> before.with(Loops.variable(as))).orElse(before);
        if (named.isEmpty()) {
            values.lost(text(entry.as()));
        }
        return step;
    }

    private void lose(StepEntry.Each entry) {
        values.lost(text(entry.as()));
        Tools.flat(entry.steps()).forEach(step -> GivenNames.of(step).forEach(values::lost));
    }

    private Optional<Step> inside(
            StepEntry.Each entry,
            Expression list,
            Optional<Optional<Expression>> condition,
            Optional<Step.Loop> loop,
            boolean always) {
        Position at = entry.position();
        Optional<Named> item = names.inside(entry.loop().item(), word(at, "item"), Loops.element(list), scope);
        Optional<Named> index = names.inside(entry.loop().index(), word(at, "index"), Types.WHOLE, scope);
        item.ifPresentOrElse(this::declare, () -> values.lost(text(entry.loop().item())));
        index.ifPresentOrElse(this::declare, () -> values.lost(text(entry.loop().index())));
        loops++;
        List<Step> steps = resolve(entry.steps(), true);
        loops--;
        Optional<Expression> result = entry.result().flatMap(node -> values.value(node, scope));
        boolean whole = steps.size() == entry.steps().size()
                && result.isPresent() == entry.result().isPresent();
        Type type = Loops.type(list, result, item.map(Named::type).orElse(Types.JSON), always);
        Optional<Named> as = entry.as()
                .filter(word -> Names.variable(word, problems))
                .flatMap(word -> names.give(word, type, scope));
        return condition
                .filter(when -> whole)
                .flatMap(when -> loop.flatMap(how -> item.flatMap(element ->
                        index.map(place -> new Step.Each(when, list, element, place, how, steps, result, as)))));
    }

    private Optional<Step> fetch(StepEntry.Fetch entry, boolean always) {
        Optional<Optional<Expression>> condition = condition(entry);
        Fetches fetches = new Fetches(problems);
        Optional<Expression> address =
                values.value(entry.address(), scope).filter(value -> values.fits(value, Types.TEXT));
        Optional<Fetches.Limits> limits = fetches.resolve(entry);
        Optional<Named> name = entry.as().flatMap(word -> name(word, Types.FILE, always));
        if (name.isEmpty()) {
            values.lost(text(entry.as()));
        }
        return condition.flatMap(when -> address.flatMap(from -> limits.flatMap(within ->
                name.map(as -> new Step.Fetch(when, from, within.max(), within.seconds(), within.types(), as)))));
    }

    private Optional<Step> java(StepEntry.Java entry, boolean always) {
        Optional<Optional<Expression>> condition = condition(entry);
        new JavaClasses(problems).check(entry.type());
        Optional<Expression> given = values.value(entry.with(), scope);
        Optional<Type> type = new OwnSchemas(problems).fields(entry.gives(), entry.position());
        Optional<Named> name = type.flatMap(known -> entry.as().flatMap(word -> name(word, known, always)));
        if (name.isEmpty()) {
            values.lost(text(entry.as()));
        }
        return condition
                .filter(when -> name.isPresent() == entry.as().isPresent())
                .flatMap(when ->
                        given.map(found -> new Step.Java(when, entry.type().value(), found, name)));
    }

    private static ScalarNode word(Position position, String word) {
        return new ScalarNode(position, word, ScalarNode.Kind.TEXT);
    }

    private Optional<Step> confirm(StepEntry.Confirm entry) {
        Optional<Optional<Expression>> condition = condition(entry);
        Optional<Expression> question = values.text(entry.question(), scope);
        FailureEntry declined = entry.declined()
                .orElseGet(() -> new FailureEntry(
                        Optional.empty(), word(entry.position(), "The person did not say yes. Nothing was changed.")));
        Optional<Failure> failure = failures.failure(declined, "declined", scope);
        questions++;
        String key = questions == 1 ? "confirm" : "confirm" + questions;
        return condition.flatMap(
                when -> question.flatMap(asked -> failure.map(refused -> new Step.Confirm(when, key, asked, refused))));
    }

    private Optional<Step> unreadable(StepEntry.Unreadable entry) {
        entry.names().forEach(values::lost);
        return Optional.empty();
    }

    private Optional<Step> remember(StepEntry.Remember entry) {
        Optional<Optional<Expression>> condition = condition(entry);
        List<Step.Choice> choices =
                entry.values().stream().flatMap(value -> choice(value).stream()).toList();
        boolean whole = choices.size() == entry.values().size();
        return condition.filter(when -> whole).map(when -> new Step.Remember(when, choices));
    }

    private Optional<Step.Choice> choice(Node.Entry entry) {
        Optional<ResolvedSetting> setting = world.settings().find(entry.key());
        Optional<Expression> value = values.value(entry.value(), scope);
        return setting.flatMap(found -> value.filter(given -> values.fits(given, found.type()))
                .map(given -> new Step.Choice(plain(found), given)));
    }

    private static Setting plain(ResolvedSetting setting) {
        return new Setting(setting.name(), setting.type(), setting.fallback(), Optional.empty());
    }
}
