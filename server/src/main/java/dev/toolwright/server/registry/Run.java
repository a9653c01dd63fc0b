package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.store.SettingsStore;
import dev.toolwright.server.text.Languages;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.Download;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.Settings;
import dev.toolwright.server.tool.Severity;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.tool.UnansweredException;
import dev.toolwright.server.upstream.Api;
import dev.toolwright.server.upstream.ApiAnswer;
import dev.toolwright.server.upstream.ApiRequest;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.Upstreams;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a tool while it runs. */
final class Run implements ToolCall {
    private final Calls.Asked asked;
    private final Services services;
    private final Instant deadline;
    private final With with;
    private volatile String lastApi = "";
    /** How long people have been thinking, which is nobody's delay. */
    private volatile Duration asking = Duration.ZERO;

    /** What the calls of a server share. */
    record Services(
            Upstreams upstreams,
            SettingsStore settings,
            InstantSource clock,
            SealedStates states,
            Changes changes,
            Downloads downloads,
            Languages languages,
            Operation operation) {}

    /**
     * What only those see who run the server.
     *
     * @param administrators the ids of people; whoever uses a server that asks nobody to sign in is one
     */
    record Operation(Performance performance, Set<String> administrators) {}

    /** What one call has besides what was asked. */
    record With(Questions questions, Telling telling, boolean together, Instant now) {}

    Run(Calls.Asked asked, Services services, Instant deadline, With with) {
        this.asked = asked;
        this.services = services;
        this.deadline = deadline;
        this.with = with;
    }

    @Override
    public ObjectNode arguments() {
        return asked.arguments();
    }

    @Override
    public String language() {
        return services.languages.of(asked.caller().languages());
    }

    @Override
    public Instant now() {
        return with.now.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Api api(String name) {
        Api api = services.upstreams.api(name, asked.caller().person(), deadline());
        return new Api() {
            @Override
            public JsonNode send(ApiRequest request) {
                lastApi = name;
                return asked.caller().waiting(() -> api.send(request));
            }

            @Override
            public ApiAnswer exchange(ApiRequest request) {
                lastApi = name;
                return asked.caller().waiting(() -> api.exchange(request));
            }
        };
    }

    @Override
    public JsonNode fetch(String address, Download download) {
        return asked.caller().waiting(() -> services.downloads.get(address, download));
    }

    @Override
    public Settings settings() {
        return services.settings.of(asked.caller().person());
    }

    @Override
    public JsonNode performance() {
        Person person = asked.caller().person();
        if (!person.equals(Person.LOCAL) && !services.operation.administrators.contains(person.id())) {
            throw new FailedException(
                    "not_administrator",
                    "Only people who run this server see how it does. Nothing was changed. Ask whoever runs it.");
        }
        return services.operation.performance.json();
    }

    @Override
    public void checkpoint() {
        if (abandoned() || services.clock.instant().isAfter(deadline())) {
            throw new CancelledException();
        }
    }

    @Override
    public Map<String, Answer> ask(Map<String, InputRequest> requests) {
        Instant before = services.clock.instant();
        try {
            return with.questions.ask(requests);
        } finally {
            asking = asking.plus(Duration.between(before, services.clock.instant()));
        }
    }

    @Override
    public boolean canAsk(InputRequest request) {
        return with.questions.canAsk(request);
    }

    @Override
    public void progress(double done, OptionalDouble total, String message) {
        asked.client().listener().progress(done, total, message);
    }

    @Override
    public <T extends @Nullable Object> List<T> together(
            int most, List<? extends Function<ToolCall, ? extends T>> work) {
        if (most < 2 || work.size() < 2 || !with.together) {
            return inTurn(work);
        }
        Together together = new Together(asked.caller());
        List<Supplier<T>> beside = new ArrayList<>();
        Map<RuntimeException, String> apis = Collections.synchronizedMap(new IdentityHashMap<>());
        work.forEach(each -> beside.add(() -> watched(each, beside(together), apis)));
        try {
            return asked.caller().waiting(() -> together.run(most, beside));
        } catch (RuntimeException failure) {
            lastApi = apis.getOrDefault(failure, lastApi);
            throw failure;
        }
    }

    /** @param apis of each failure, which API was called last before it */
    private static <T extends @Nullable Object> T watched(
            Function<ToolCall, ? extends T> work, Run inner, Map<RuntimeException, String> apis) {
        try {
            return work.apply(inner);
        } catch (RuntimeException failure) {
            apis.put(failure, inner.lastApi);
            throw failure;
        }
    }

    private <T extends @Nullable Object> List<T> inTurn(List<? extends Function<ToolCall, ? extends T>> work) {
        List<T> results = new ArrayList<>();
        work.forEach(each -> results.add(each.apply(this)));
        return Collections.unmodifiableList(results);
    }

    /** The same call on another thread: it waits by itself, and remembers itself which API it called. */
    private Run beside(Caller caller) {
        return new Run(new Calls.Asked(asked.arguments(), caller, asked.client()), services, deadline(), with);
    }

    @Override
    public ToolResult.Failure told(RuntimeException failure) {
        if (failure instanceof CancelledException || failure instanceof UnansweredException) {
            throw failure;
        }
        return with.telling.of(failure, lastApi);
    }

    @Override
    public void log(Severity severity, String message) {
        asked.client().listener().log(severity, message);
    }

    @Override
    public void changed(URI resource) {
        services.changes.publish(new Changes.Change.Resource(resource.toString()));
    }

    private Instant deadline() {
        return deadline.plus(asking);
    }

    /** Whether nobody waits for it any more. */
    boolean abandoned() {
        return asked.caller().gone();
    }

    Questions questions() {
        return with.questions;
    }

    Telling telling() {
        return with.telling;
    }
}
