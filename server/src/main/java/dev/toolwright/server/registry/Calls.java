package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.seal.Seal;
import dev.toolwright.server.store.SettingsStore;
import dev.toolwright.server.text.Languages;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.TaskSupport;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.tool.ToolResult.Failure;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.Upstreams;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Calls tools, and runs what prompts and resources do. */
public final class Calls {
    private static final Logger LOG = Logger.getLogger(Calls.class.getName());

    private final Run.Services services;
    private final Rules rules;
    private final Attempt attempt;
    private final Map<String, String> apiTitles;
    private final Performance performance;
    private final boolean tasks;

    /**
     * @param timeout how long one call may take
     * @param checkResults whether results are validated against their output schemas
     * @param together whether a tool may do several things at the same time; a test that counts on their order says no
     * @param clock what tools take for now
     */
    public record Rules(Duration timeout, boolean checkResults, boolean together, InstantSource clock) {
        public Rules(Duration timeout, boolean checkResults) {
            this(timeout, checkResults, true, InstantSource.system());
        }
    }

    /**
     * What the tools need.
     *
     * @param upstreams the APIs, with each person's credentials
     * @param settings each person's choices
     * @param seal for what is given out with a question
     * @param fetching how files are taken from the internet
     * @param administrators the ids of people who may see how the server does
     */
    public record Behind(
            Upstreams upstreams, SettingsStore settings, Seal seal, Fetching fetching, Set<String> administrators) {
        public Behind(Upstreams upstreams, SettingsStore settings, Seal seal) {
            this(upstreams, settings, seal, Fetching.guarded());
        }

        public Behind(Upstreams upstreams, SettingsStore settings, Seal seal, Fetching fetching) {
            this(upstreams, settings, seal, fetching, Set.of());
        }
    }

    /** Who asks for something, and how. */
    public record Asked(ObjectNode arguments, Caller caller, Client client) {}

    /** For one process: questions that it has asked are not understood by another. */
    public Calls(Catalogue catalogue, Upstreams upstreams, SettingsStore settings, Rules rules) {
        this(catalogue, new Behind(upstreams, settings, Seal.ofThisProcess()), rules, new Changes());
    }

    /** @param changes who is told when a tool changes what a resource holds */
    public Calls(Catalogue catalogue, Behind behind, Rules rules, Changes changes) {
        SealedStates states = new SealedStates(behind.seal, rules.clock);
        Downloads downloads = new Downloads(behind.fetching);
        this.performance = new Performance(rules.clock.instant());
        this.services = new Run.Services(
                behind.upstreams,
                behind.settings,
                rules.clock,
                states,
                changes,
                downloads,
                new Languages(catalogue.languages()),
                new Run.Operation(performance, behind.administrators));
        this.rules = rules;
        this.apiTitles = catalogue.apis().stream()
                .collect(Collectors.toUnmodifiableMap(Catalogue.ApiDescriptor::name, Catalogue.ApiDescriptor::title));
        this.attempt = new Attempt(states, rules.timeout);
        this.tasks = false;
    }

    private Calls(Calls calls, Duration timeout) {
        this.services = calls.services;
        this.rules = new Rules(timeout, calls.rules.checkResults, calls.rules.together, calls.rules.clock);
        this.apiTitles = calls.apiTitles;
        this.attempt = new Attempt(services.states(), timeout);
        this.performance = calls.performance;
        this.tasks = true;
    }

    /** The same for calls that are tasks, which may take so long. */
    public Calls lasting(Duration timeout) {
        return new Calls(this, timeout);
    }

    public InstantSource clock() {
        return services.clock();
    }

    /**
     * Calls a tool for somebody who can be asked nothing and wants to hear nothing meanwhile.
     *
     * @throws CancelledException when the caller has gone; there is nobody to answer then
     */
    public ToolResult call(ListedTool tool, ObjectNode arguments, Caller caller) {
        return call(tool, new Asked(arguments, caller, Client.SILENT));
    }

    /**
     * @throws CancelledException when the caller has gone; there is nobody to answer then
     * @throws StateRefusedException when the client brought back something that it was not given
     * @throws ClientLacksException when the tool asks in rounds what the client cannot ask
     */
    public ToolResult call(ListedTool tool, Asked asked) {
        if (tool.descriptor().task() == TaskSupport.REQUIRED && !tasks) {
            return Telling.onlyAsTask(tool.descriptor().name());
        }
        Instant start = services.clock().instant();
        Optional<String> token = Confirmation.token(tool.descriptor(), asked.arguments);
        Asked own = token.isPresent()
                ? new Asked(Confirmation.without(asked.arguments), asked.caller, asked.client)
                : asked;
        Optional<Failure> wrong = tool.check(own.arguments);
        ToolResult result = wrong.isPresent() ? wrong.get() : confirmed(tool, own, token);
        Duration taken = Duration.between(start, services.clock().instant());
        performance.add(tool.descriptor().name(), result instanceof Failure, taken);
        LOG.fine(() -> line(tool, result, taken));
        return result;
    }

    /**
     * Runs something that is no tool: it only reads, and its questions can only be put by the client.
     *
     * @param name unique among everything that can be asked for, such as {@code prompts/get review}
     * @throws CancelledException when the caller has gone
     * @throws StateRefusedException when the client brought back something that it was not given
     * @throws ClientLacksException when it asks in rounds what the client cannot ask
     */
    public <T> Outcome<T> read(String name, Asked asked, Function<ToolCall, T> body) {
        Questions questions = Questions.brought(subject(name, asked), asked.client.dialogue(), services.states());
        return attempt.run(run(new Work(name, Effect.READ, false), asked, questions), body);
    }

    private ToolResult confirmed(ListedTool tool, Asked asked, Optional<String> token) {
        Subject subject = subject("tools/call " + tool.descriptor().name(), asked);
        Dialogue dialogue = asked.client.dialogue();
        if (token.isEmpty()) {
            return run(tool, asked, Questions.brought(subject, dialogue, services.states()));
        }
        try {
            return run(tool, asked, Questions.confirmed(subject, dialogue, services.states(), token.get()));
        } catch (StateRefusedException why) {
            return Confirmation.refused(tool.descriptor().name(), why);
        }
    }

    private ToolResult run(ListedTool tool, Asked asked, Questions questions) {
        ToolDescriptor descriptor = tool.descriptor();
        Work work = new Work(descriptor.name(), descriptor.effect(), descriptor.asks());
        Run run = run(work, asked, questions);
        return switch (attempt.run(run, tool.tool()::call)) {
            case Outcome.Done<ToolResult> done -> checked(tool, run, done.value());
            case Outcome.NotDone<ToolResult> not -> not.result();
        };
    }

    private Run run(Work work, Asked asked, Questions questions) {
        Instant now = services.clock().instant();
        Run.With with = new Run.With(
                questions,
                new Telling(work, apiTitles, services.languages().of(asked.caller.languages())),
                rules.together,
                now);
        return new Run(asked, services, now.plus(rules.timeout), with);
    }

    private static Subject subject(String name, Asked asked) {
        return new Subject(asked.caller.person(), name, asked.arguments);
    }

    /** Never what was asked or answered, only how it went. */
    private String line(ListedTool tool, ToolResult result, Duration taken) {
        String outcome =
                switch (result) {
                    case ToolResult.Success success -> "ok";
                    case Failure failure -> failure.code();
                    case ToolResult.InputNeeded needed ->
                        "asks " + needed.questions().keySet();
                };
        return tool.descriptor().name() + " " + outcome + " " + taken.toMillis() + " ms";
    }

    private ToolResult checked(ListedTool tool, Run run, ToolResult result) {
        if (!rules.checkResults || !(result instanceof ToolResult.Success success)) {
            return result;
        }
        List<String> faults = tool.faults(success);
        return faults.isEmpty()
                ? result
                : run.telling().incident(new IllegalStateException("result and output schema disagree: " + faults));
    }
}
