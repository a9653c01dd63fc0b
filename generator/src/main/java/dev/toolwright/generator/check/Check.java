package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Prompt;
import dev.toolwright.generator.plan.Resource;
import dev.toolwright.generator.plan.Setting;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.plan.ToolTest;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The way from what the user wrote to the plan. */
public final class Check {
    private final ToolsFile file;
    private final World world;

    /**
     * @param apis the documents that could be read, by the names that tools.yaml gives them
     * @param opinions are all told before the plan is
     */
    public Check(ToolsFile file, Map<String, Api> apis, Problems problems, Opinions opinions) {
        this.file = file;
        Map<String, Service> services = new LinkedHashMap<>();
        file.apis().stream()
                .filter(entry -> apis.containsKey(entry.name().value()))
                .forEach(entry -> services.put(
                        entry.name().value(),
                        new Service(entry, apis.get(entry.name().value()))));
        Texts texts = new Texts(file.texts());
        this.world = new World(
                services,
                new SettingTypes(problems).resolve(file.settings()),
                texts,
                problems,
                opinions,
                new Values(texts, problems, opinions));
    }

    /** The plan, unless anything is wrong anywhere; everything that is wrong has been reported. */
    public Optional<Plan> plan() {
        new ServerName(world.problems()).check(file);
        new ToolNames(world.problems()).check(file.tools());
        world.services().values().forEach(this::checkWith);
        List<Setting> settings = new Choices(world, file).resolve();
        Set<String> toolsets = toolsets();
        Set<String> classes = ReservedClasses.of(file.name().value());
        List<Tool> resolved = file.tools().stream()
                .flatMap(entry -> new Tools(world.forTool(), toolsets, classes).resolve(entry).stream())
                .toList();
        List<Prompt> prompts = file.offer().prompts().stream()
                .flatMap(entry -> new Prompts(world.forTool(), toolsets, classes).resolve(entry).stream())
                .toList();
        List<Resource> resources =
                new Resources(world, toolsets, classes).resolve(file.offer().resources());
        Plan.Past past = new Aliases(file, world.problems()).resolve(resolved);
        List<ToolTest> tests = new Tests(world).resolve(file.tools(), resolved);
        Plan.Server server = server();
        world.opinions().tell(world.problems());
        if (!world.problems().hasErrors()) {
            world.texts().report(world.problems());
        }
        return world.problems().hasErrors()
                ? Optional.empty()
                : Optional.of(new Plan(
                        server,
                        services(),
                        settings,
                        toolsetsInOrder(),
                        resolved,
                        prompts,
                        resources,
                        past,
                        tests,
                        world.texts().untranslated()));
    }

    private Plan.Server server() {
        return new Plan.Server(
                file.name().value(),
                file.title(),
                file.instructions(),
                new Icons(world.problems()).resolve(file.offer().icons()),
                world.texts().languages(),
                new TranslatedLabels(world).of(file));
    }

    private List<Plan.Service> services() {
        return file.apis().stream()
                .map(api -> new Plan.Service(api.name().value(), api.title(), api.optional(), api.signed()))
                .toList();
    }

    private List<Plan.Toolset> toolsetsInOrder() {
        return file.toolsets().stream()
                .map(set -> new Plan.Toolset(set.name().value(), set.title(), set.description(), set.enabled()))
                .toList();
    }

    private Set<String> toolsets() {
        return file.toolsets().stream().map(set -> set.name().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name in {@code with} that no operation has would silently do nothing. */
    private void checkWith(Service service) {
        Set<String> parameters = service.api().operations().values().stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(parameter -> parameter.name())
                .collect(Collectors.toCollection(TreeSet::new));
        Scope scope = Scope.EMPTY
                .with(world.settings().user(""))
                .with(world.settings().remembered(""));
        for (Node.Entry entry : service.entry().with()) {
            world.values().value(entry.value(), scope);
            if (!parameters.contains(entry.key().value())) {
                world.problems()
                        .error(
                                CheckRule.UNKNOWN_PARAMETER,
                                entry.key().position(),
                                "no operation of \"%s\" has a parameter \"%s\""
                                        .formatted(
                                                service.api().name(),
                                                entry.key().value()),
                                Nearest.hint(entry.key().value(), parameters));
            }
        }
    }
}
