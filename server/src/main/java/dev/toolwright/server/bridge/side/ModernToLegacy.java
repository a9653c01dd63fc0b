package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.http.LegacySession;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A client of 2026-07-28 with a server that speaks only older revisions. The bridge keeps the session; what the server asks becomes a
 * result that the client comes back from (multi round-trip requests).
 */
public final class ModernToLegacy implements Side {
    private static final System.Logger LOG = System.getLogger(ModernToLegacy.class.getName());

    /** 2026-07-28, multi round-trip requests, supported requests. */
    private static final Set<String> ASKABLE = Set.of("tools/call", "prompts/get", "resources/read");

    private static final Map<String, String> CAPABILITY =
            Map.of("elicitation/create", "elicitation", "sampling/createMessage", "sampling", "roots/list", "roots");

    /** How long a person may take to answer. */
    private static final Duration PARKED = Duration.ofMinutes(10);

    private final LegacySession session;
    private final LocalClient client;
    private final Background background;
    private final JsonNode initialized;
    private final Subscriptions subscriptions;
    private final Map<String, Parked> parked = new ConcurrentHashMap<>();
    private final Deque<Running> running = new ConcurrentLinkedDeque<>();
    private final AtomicReference<String> level = new AtomicReference<>("");

    /** @param key under which the client's answer will come */
    private record Parked(Running running, String key, ObjectNode question) {}

    /** @param initialized the server's result of {@code initialize} */
    public ModernToLegacy(LegacySession session, LocalClient client, Background background, JsonNode initialized) {
        this.session = session;
        this.client = client;
        this.background = background;
        this.initialized = initialized;
        this.subscriptions = new Subscriptions(session, client, initialized);
    }

    /** {@code initialize} in the name of the client that sent this request. */
    public static ObjectNode initialize(ObjectNode request) {
        JsonNode meta = request.path("params").path("_meta");
        ObjectNode params = Rpc.object().put("protocolVersion", Meta.NEWEST_LEGACY);
        params.set(
                "capabilities", meta.path(Meta.CAPABILITIES).isObject() ? meta.get(Meta.CAPABILITIES) : Rpc.object());
        params.set(
                "clientInfo",
                meta.path(Meta.CLIENT).isObject()
                        ? meta.get(Meta.CLIENT)
                        : Rpc.object().put("name", "unnamed").put("version", "0"));
        return Rpc.request(TextNode.valueOf("bridge-initialize"), "initialize", params);
    }

    /** Completes the handshake and begins to hear what the server says of its own accord. */
    public ModernToLegacy begin() throws RemoteException, InterruptedException {
        session.tell(Rpc.notification("notifications/initialized", Rpc.object()));
        background.start("server's stream", () -> session.listen(this::heard));
        return this;
    }

    @Override
    public void request(ObjectNode request) throws RemoteException, InterruptedException {
        if (!Meta.version(request).equals(Meta.MODERN)) {
            client.send(unsupported(request));
            return;
        }
        switch (Rpc.method(request)) {
            case "server/discover" -> client.send(Rpc.result(Rpc.id(request), Newer.discovered(initialized)));
            case "subscriptions/listen" -> subscriptions.hold(request);
            default -> {
                if (request.path("params").has("requestState")) {
                    resume(request);
                } else {
                    begin(request);
                }
            }
        }
    }

    /** 2026-07-28, versioning: the bridge stands for one revision towards this client, whatever the server speaks. */
    private static ObjectNode unsupported(ObjectNode request) {
        ObjectNode error = Rpc.error(Rpc.id(request), Rpc.UNSUPPORTED_VERSION, "unsupported protocol version");
        ObjectNode data = ((ObjectNode) error.get("error")).putObject("data");
        data.putArray("supported").add(Meta.MODERN);
        data.put("requested", Meta.version(request));
        return error;
    }

    private void begin(ObjectNode request) throws RemoteException, InterruptedException {
        JsonNode capabilities = request.path("params").path("_meta").path(Meta.CAPABILITIES);
        setLevel(request);
        Running call = new Running(request, ASKABLE.contains(Rpc.method(request)) && capabilities.isObject());
        running.addFirst(call);
        call.on(background.start("request", () -> run(call)));
        follow(call, Rpc.id(request));
    }

    private void run(Running call) throws InterruptedException {
        try {
            call.add(new Running.Turn.Answered(
                    session.call(Meta.strip(call.request()), message -> during(call, message))));
        } catch (RemoteException e) {
            call.add(new Running.Turn.Failed(e));
        } finally {
            running.remove(call);
        }
    }

    /** Waits for the server's next word on a call and passes it on as the answer to what the client asked last. */
    private void follow(Running call, JsonNode id) throws RemoteException, InterruptedException {
        try {
            switch (call.next()) {
                case Running.Turn.Answered answered ->
                    client.send(Rpc.answering(
                            id, Newer.response(Rpc.method(call.request()), answered.response(), initialized)));
                case Running.Turn.Failed failed -> throw failed.why();
                case Running.Turn.Asked asked -> park(new Parked(call, "question", asked.question()), id);
            }
        } catch (InterruptedException e) {
            cancel(call);
            throw e;
        }
    }

    private void cancel(Running call) {
        call.cancel();
        ObjectNode params = Rpc.object();
        params.set("requestId", Rpc.id(call.request()));
        background.start("cancellation", () -> session.tell(Rpc.notification("notifications/cancelled", params)));
    }

    private void park(Parked waiting, JsonNode id) {
        String state = UUID.randomUUID().toString();
        parked.put(state, waiting);
        ObjectNode result = Rpc.object().put("resultType", "input_required");
        ObjectNode question = result.putObject("inputRequests").putObject(waiting.key());
        question.put("method", Rpc.method(waiting.question()));
        question.set("params", Rpc.params(waiting.question()));
        result.put("requestState", state);
        client.send(Rpc.result(id, result));
        background.start("patience", () -> {
            Thread.sleep(PARKED);
            Optional.ofNullable(parked.remove(state)).ifPresent(late -> cancel(late.running()));
        });
    }

    private void resume(ObjectNode request) throws RemoteException, InterruptedException {
        Parked waiting =
                parked.remove(request.path("params").path("requestState").asText());
        if (waiting == null) {
            client.send(Rpc.error(
                    Rpc.id(request),
                    Rpc.INVALID_PARAMS,
                    "This question has been answered already or has been open for too long; send the request anew."));
            return;
        }
        JsonNode answer = request.path("params").path("inputResponses").path(waiting.key());
        if (answer instanceof ObjectNode result) {
            session.tell(Rpc.result(Rpc.id(waiting.question()), result));
            follow(waiting.running(), Rpc.id(request));
        } else {
            park(waiting, Rpc.id(request));
        }
    }

    /** What comes on the stream of a request before its answer. */
    private void during(Running call, ObjectNode message) {
        switch (Rpc.kind(message)) {
            case REQUEST -> asked(Optional.of(call), message);
            case NOTIFICATION -> {
                boolean log = Rpc.method(message).equals("notifications/message");
                if (!log || call.request().path("params").path("_meta").has(Meta.LOG_LEVEL)) {
                    client.send(message);
                }
            }
            default -> LOG.log(System.Logger.Level.DEBUG, "a response that nobody waits for");
        }
    }

    /** What comes on the server's own stream. Some servers put their questions there, so they go with the youngest request. */
    private void heard(ObjectNode message) {
        switch (Rpc.kind(message)) {
            case REQUEST -> asked(running.stream().filter(Running::askable).findFirst(), message);
            case NOTIFICATION -> subscriptions.pass(message);
            default -> LOG.log(System.Logger.Level.DEBUG, "a response that nobody waits for");
        }
    }

    private void asked(Optional<Running> call, ObjectNode question) {
        String method = Rpc.method(question);
        if (method.equals("ping")) {
            tell(Rpc.result(Rpc.id(question), Rpc.object()));
            return;
        }
        Optional<Running> able = call.filter(Running::askable).filter(each -> each.request()
                .path("params")
                .path("_meta")
                .path(Meta.CAPABILITIES)
                .has(CAPABILITY.getOrDefault(method, "")));
        able.ifPresentOrElse(
                each -> each.add(new Running.Turn.Asked(question)),
                () -> tell(Rpc.error(
                        Rpc.id(question), Rpc.METHOD_NOT_FOUND, "the client cannot be asked " + method + " now")));
    }

    private void tell(ObjectNode message) {
        background.start("answer to the server", () -> session.tell(message));
    }

    /** The level that was part of the session is part of the request now. */
    private void setLevel(ObjectNode request) throws RemoteException, InterruptedException {
        String wanted =
                request.path("params").path("_meta").path(Meta.LOG_LEVEL).asText();
        boolean known = initialized.path("capabilities").has("logging");
        if (known && !wanted.isEmpty() && !level.getAndSet(wanted).equals(wanted)) {
            ObjectNode params = Rpc.object().put("level", wanted);
            session.call(Rpc.request(TextNode.valueOf("bridge-level"), "logging/setLevel", params), ignored -> {});
        }
    }

    @Override
    public void notification(ObjectNode notification) {
        LOG.log(System.Logger.Level.DEBUG, "{0} is not passed on", Rpc.method(notification));
    }

    @Override
    public void response(ObjectNode response) {
        LOG.log(System.Logger.Level.DEBUG, "a response that nobody asked for");
    }

    @Override
    public void close() throws InterruptedException {
        session.end();
    }
}
