package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.store.SettingsStore;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.Settings;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.upstream.Api;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.Upstreams;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalDouble;

/** One call of a tool while it runs. */
final class Run implements ToolCall {
    private final ObjectNode arguments;
    private final Caller caller;
    private final Services services;
    private final Instant deadline;
    private final With with;
    private volatile String lastApi = "";

    /** What the calls of a server share. */
    record Services(Upstreams upstreams, SettingsStore settings, InstantSource clock, SealedStates states) {}

    /** What one call has besides its arguments. */
    record With(Questions questions, ProgressListener progress) {}

    Run(ObjectNode arguments, Caller caller, Services services, Instant deadline, With with) {
        this.with = with;
        this.arguments = arguments;
        this.caller = caller;
        this.services = services;
        this.deadline = deadline;
    }

    @Override
    public ObjectNode arguments() {
        return arguments;
    }

    @Override
    public Api api(String name) {
        Api api = services.upstreams.api(name, caller.person(), deadline);
        return request -> {
            lastApi = name;
            return caller.waiting(() -> api.send(request));
        };
    }

    @Override
    public Settings settings() {
        return services.settings.of(caller.person());
    }

    @Override
    public void checkpoint() {
        if (caller.gone() || late()) {
            throw new CancelledException();
        }
    }

    @Override
    public Map<String, Answer> ask(Map<String, InputRequest> requests) {
        return with.questions.ask(requests);
    }

    @Override
    public boolean canAsk(InputRequest request) {
        return with.questions.canAsk(request);
    }

    @Override
    public void progress(double done, OptionalDouble total, String message) {
        with.progress.progress(done, total, message);
    }

    boolean abandoned() {
        return caller.gone();
    }

    boolean late() {
        return services.clock.instant().isAfter(deadline);
    }

    /** The API that was called last: the one that an untranslated failure is about. */
    String lastApi() {
        return lastApi;
    }
}
