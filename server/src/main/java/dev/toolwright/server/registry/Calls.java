package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.store.SettingsStore;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.tool.ToolResult.Failure;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.upstream.Upstreams;
import dev.toolwright.server.value.ValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
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
     */
    public record Rules(Duration timeout, boolean checkResults) {}

    public Calls(Catalogue catalogue, Upstreams upstreams, SettingsStore settings, Rules rules) {
        this.services = new Run.Services(upstreams, settings, InstantSource.system());
        this.rules = rules;
        this.apiTitles = catalogue.apis().stream()
                .collect(Collectors.toUnmodifiableMap(Catalogue.ApiDescriptor::name, Catalogue.ApiDescriptor::title));
    }

    /** @throws CancelledException when the caller has gone; there is nobody to answer then */
    public ToolResult call(ListedTool tool, ObjectNode arguments, Caller caller) {
        Instant start = services.clock().instant();
        Optional<Failure> wrong = tool.check(arguments);
        ToolResult result = wrong.isPresent() ? wrong.get() : run(tool, arguments, caller, start);
        LOG.fine(() -> line(tool, result, start));
        return result;
    }

    /** Never what was asked or answered, only how it went. */
    private String line(ListedTool tool, ToolResult result, Instant start) {
        String outcome = result instanceof Failure failure ? failure.code() : "ok";
        long millis = Duration.between(start, services.clock().instant()).toMillis();
        return tool.descriptor().name() + " " + outcome + " " + millis + " ms";
    }

    private ToolResult run(ListedTool tool, ObjectNode arguments, Caller caller, Instant start) {
        Run run = new Run(arguments, caller, services, start.plus(rules.timeout));
        try {
            return checked(tool, tool.tool().call(run));
        } catch (FailedException failed) {
            LOG.log(Level.FINE, failed, () -> tool.descriptor().name() + " failed");
            return failed.failure();
        } catch (CancelledException cancelled) {
            if (caller.gone()) {
                throw cancelled;
            }
            return late(tool);
        } catch (UpstreamException untranslated) {
            LOG.warning(() -> tool.descriptor().name() + ": " + untranslated.getMessage());
            return upstream(tool, run).of(untranslated.failure());
        } catch (ValueException unusable) {
            LOG.warning(() -> tool.descriptor().name() + ": " + unusable.getMessage());
            return unusable(tool, run, unusable);
        } catch (RuntimeException | StackOverflowError fault) {
            return incident(tool, fault);
        }
    }

    /** A field of an answer that is not what its document promises is the API's matter; what cannot be computed is the tool's. */
    private Failure unusable(ListedTool tool, Run run, ValueException unusable) {
        return switch (unusable.kind()) {
            case UNREADABLE ->
                upstream(tool, run).of(new UpstreamFailure.Unreadable(run.lastApi(), unusable.getMessage()));
            case COMPUTATION ->
                new Failure(
                        "not_computable",
                        tool.descriptor().name() + " could not go on: " + unusable.getMessage() + ". " + changed(tool));
        };
    }

    private static String changed(ListedTool tool) {
        return tool.descriptor().effect() == Effect.READ
                ? "Nothing was changed."
                : "It is not certain what was changed.";
    }

    private ToolResult checked(ListedTool tool, ToolResult result) {
        if (!rules.checkResults || !(result instanceof ToolResult.Success success)) {
            return result;
        }
        List<String> faults = tool.faults(success);
        return faults.isEmpty()
                ? result
                : incident(tool, new IllegalStateException("result and output schema disagree: " + faults));
    }

    private UpstreamSentence upstream(ListedTool tool, Run run) {
        return new UpstreamSentence(
                apiTitles.getOrDefault(run.lastApi(), "The service behind this tool"),
                tool.descriptor().effect());
    }

    private Failure late(ListedTool tool) {
        String changed = tool.descriptor().effect() == Effect.READ
                ? "Nothing was changed. Ask for less at a time."
                : "Part of it may have been done, so look at the present state before you repeat it.";
        return new Failure(
                "timeout",
                tool.descriptor().name() + " was stopped after " + rules.timeout.toSeconds() + " seconds. " + changed);
    }

    private static Failure incident(ListedTool tool, Throwable fault) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(
                Level.SEVERE,
                fault,
                () -> "incident " + id + " in " + tool.descriptor().name());
        return new Failure(
                "internal",
                "Something went wrong inside this server. " + changed(tool)
                        + " Tell whoever runs it and name the incident " + id + ".");
    }
}
