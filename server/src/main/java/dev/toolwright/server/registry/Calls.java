package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.seal.Seal;
import dev.toolwright.server.store.SettingsStore;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.tool.ToolResult.Failure;
import dev.toolwright.server.tool.UnansweredException;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.Upstreams;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Calls tools. Whatever happens in one ends as a {@link ToolResult}, except that nobody waits for it any more. */
public final class Calls {
    private static final Logger LOG = Logger.getLogger(Calls.class.getName());

    private final Run.Services services;
    private final Rules rules;
    private final Map<String, String> apiTitles;

    /**
     * @param timeout how long one call may take
     * @param checkResults whether results are validated against their output schemas
     * @param together whether a tool may do several things at the same time; a test that counts on their order says no
     */
    public record Rules(Duration timeout, boolean checkResults, boolean together) {
        public Rules(Duration timeout, boolean checkResults) {
            this(timeout, checkResults, true);
        }
    }

    /** For one process: questions that it has asked are not understood by another. */
    public Calls(Catalogue catalogue, Upstreams upstreams, SettingsStore settings, Rules rules) {
        this(catalogue, new Behind(upstreams, settings, Seal.ofThisProcess()), rules);
    }

    public Calls(Catalogue catalogue, Behind behind, Rules rules) {
        InstantSource clock = InstantSource.system();
        this.services =
                new Run.Services(behind.upstreams, behind.settings, clock, new SealedStates(behind.seal, clock));
        this.rules = rules;
        this.apiTitles = catalogue.apis().stream()
                .collect(Collectors.toUnmodifiableMap(Catalogue.ApiDescriptor::name, Catalogue.ApiDescriptor::title));
    }

    /**
     * What the tools need.
     *
     * @param upstreams the APIs, with each person's credentials
     * @param settings each person's choices
     * @param seal for what is given out with a question
     */
    public record Behind(Upstreams upstreams, SettingsStore settings, Seal seal) {}

    /**
     * Calls a tool for somebody who can be asked nothing and wants no word of progress.
     *
     * @throws CancelledException when the caller has gone; there is nobody to answer then
     */
    public ToolResult call(ListedTool tool, ObjectNode arguments, Caller caller) {
        return call(tool, arguments, caller, Client.SILENT);
    }

    /**
     * @throws CancelledException when the caller has gone; there is nobody to answer then
     * @throws StateRefusedException when the client brought back something that it was not given
     */
    public ToolResult call(ListedTool tool, ObjectNode arguments, Caller caller, Client client) {
        Instant start = services.clock().instant();
        Optional<String> token = Confirmation.token(tool.descriptor(), arguments);
        ObjectNode own = token.isPresent() ? Confirmation.without(arguments) : arguments;
        Optional<Failure> wrong = tool.check(own);
        ToolResult result = wrong.isPresent() ? wrong.get() : start(tool, new Asked(own, token, client), caller, start);
        LOG.fine(() -> line(tool, result, start));
        return result;
    }

    /** What was asked for. */
    private record Asked(ObjectNode arguments, Optional<String> token, Client client) {}

    private ToolResult start(ListedTool tool, Asked asked, Caller caller, Instant start) {
        Subject subject =
                new Subject(caller.person(), "tools/call " + tool.descriptor().name(), asked.arguments);
        Dialogue dialogue = asked.client.dialogue();
        if (asked.token.isEmpty()) {
            Questions questions = Questions.brought(subject, dialogue, services.states());
            return run(tool, run(tool, asked, questions, caller, start), questions);
        }
        try {
            Questions questions = Questions.confirmed(subject, dialogue, services.states(), asked.token.get());
            return run(tool, run(tool, asked, questions, caller, start), questions);
        } catch (StateRefusedException why) {
            return Confirmation.refused(tool.descriptor().name(), why);
        }
    }

    private Run run(ListedTool tool, Asked asked, Questions questions, Caller caller, Instant start) {
        Run.With with = new Run.With(questions, asked.client.progress(), telling(tool), rules.together);
        return new Run(asked.arguments, caller, services, start.plus(rules.timeout), with);
    }

    private Telling telling(ListedTool tool) {
        return new Telling(tool.descriptor(), apiTitles);
    }

    /** Never what was asked or answered, only how it went. */
    private String line(ListedTool tool, ToolResult result, Instant start) {
        String outcome =
                switch (result) {
                    case ToolResult.Success success -> "ok";
                    case Failure failure -> failure.code();
                    case ToolResult.InputNeeded needed ->
                        "asks " + needed.questions().keySet();
                };
        long millis = Duration.between(start, services.clock().instant()).toMillis();
        return tool.descriptor().name() + " " + outcome + " " + millis + " ms";
    }

    private ToolResult run(ListedTool tool, Run run, Questions questions) {
        try {
            return checked(tool, tool.tool().call(run));
        } catch (UnansweredException open) {
            return ask(tool, questions, open.questions());
        } catch (CancelledException cancelled) {
            if (run.abandoned()) {
                throw cancelled;
            }
            return telling(tool).late(rules.timeout);
        } catch (RuntimeException failure) {
            return run.told(failure);
        } catch (StackOverflowError fault) {
            return telling(tool).incident(fault);
        }
    }

    private ToolResult ask(ListedTool tool, Questions questions, Map<String, InputRequest> open) {
        String name = tool.descriptor().name();
        if (questions.inRounds(open)) {
            return new ToolResult.InputNeeded(open, services.states().state(questions.state(open, services.states())));
        }
        if (!tool.descriptor().asks() || !Confirmation.possible(open.values())) {
            return Confirmation.impossible(name);
        }
        String token = services.states().token(questions.state(open, services.states()));
        return Confirmation.needed(name, open.values(), token);
    }

    private ToolResult checked(ListedTool tool, ToolResult result) {
        if (!rules.checkResults || !(result instanceof ToolResult.Success success)) {
            return result;
        }
        List<String> faults = tool.faults(success);
        return faults.isEmpty()
                ? result
                : telling(tool).incident(new IllegalStateException("result and output schema disagree: " + faults));
    }
}
