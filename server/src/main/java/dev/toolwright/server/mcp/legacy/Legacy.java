package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.config.SessionUse;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.Offer;
import dev.toolwright.server.upstream.CancelledException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers messages of 2024-11-05 to 2025-11-25. A request that names no session stands for itself, so any process can answer it; one
 * that names a session belongs to it.
 */
public final class Legacy {
    /** Oldest first. */
    public static final List<String> VERSIONS = List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");

    /** The header that names a session. */
    public static final String SESSION = "Mcp-Session-Id";

    private static final List<String> ASKING = List.of("elicitation", "sampling", "roots");

    private final SessionUse use;
    private final Handshake handshake;
    private final Methods methods;
    private final Sessions sessions;
    private final SessionMethods sessionMethods;
    private final OldTransport old;

    public Legacy(Offer offer, SessionUse use) {
        this.use = use;
        this.handshake = new Handshake(offer);
        this.methods = new Methods(offer);
        this.sessions = new Sessions(offer.changes(), InstantSource.system());
        this.sessionMethods = new SessionMethods(offer.resources(), methods);
        this.old = new OldTransport(sessions, sessionMethods, handshake);
    }

    /** @throws Refusal when the message breaks a rule of the revision */
    public Answer answer(Message message, Headers headers, Caller caller, Outlet outlet) {
        if (message instanceof Message.Request request && request.method().equals("initialize")) {
            return initialize(request, caller);
        }
        Optional<Session> session =
                headers.value(SESSION).filter(id -> hasSessions()).map(id -> find(id, caller));
        return session.isPresent()
                ? sessionMethods.answer(session.get(), message, caller, outlet)
                : alone(message, caller, outlet);
    }

    /**
     * The stream on which a session is told what belongs to no request; or, with the id of an event, the rest of any stream. Returns when
     * it ends.
     *
     * @throws Refusal when the caller has no such session
     */
    public void listen(String id, Optional<String> lastEvent, Caller caller, Outlet outlet) {
        sessionMethods.listen(find(id, caller), lastEvent, caller, outlet);
    }

    /** @throws Refusal when the caller has no such session */
    public void end(String id, Caller caller) {
        sessions.end(find(id, caller));
    }

    /** Whether there are sessions at all. */
    public boolean hasSessions() {
        return use != SessionUse.NEVER;
    }

    /**
     * The stream of HTTP+SSE; returns when it ends.
     *
     * @param address where messages of a session are posted, given its id
     */
    public void oldStream(Function<String, String> address, Caller caller, Outlet outlet) {
        old.stream(address, caller, outlet);
    }

    /**
     * A message of HTTP+SSE.
     *
     * @return what is left to do once the message has been taken; it may wait
     * @throws Refusal when the caller has no such session
     */
    public Runnable oldMessage(String id, Message message, Caller caller) {
        Session session = find(id, caller);
        return () -> old.serve(session, message, caller);
    }

    /** A client on one channel for everything; it needs no session of its own, because it is the only one. */
    public Channel channel(Caller caller, Outlet outlet) {
        return old.channel(caller, outlet);
    }

    private Session find(String id, Caller caller) {
        return sessions.find(id, caller.person())
                .orElseThrow(() -> new Refusal(new Fault(
                        404, Fault.INVALID_REQUEST, "there is no such session, or not any more; initialize again")));
    }

    private Answer initialize(Message.Request request, Caller caller) {
        String version = Handshake.version(request.params());
        JsonNode capabilities = request.params().path("capabilities");
        if (!wantsSession(capabilities)) {
            ObjectNode result = handshake.result(version, false);
            return Answer.result(request.id(), json -> json.writeTree(result));
        }
        Session session = sessions.start(caller.person(), capabilities);
        ObjectNode result = handshake.result(version, true);
        return Answer.result(request.id(), json -> json.writeTree(result)).with(Map.of(SESSION, session.id()));
    }

    private boolean wantsSession(JsonNode capabilities) {
        return switch (use) {
            case NEVER -> false;
            case ASKED -> ASKING.stream().anyMatch(capabilities::has);
            case ALWAYS -> true;
        };
    }

    private Answer alone(Message message, Caller caller, Outlet outlet) {
        return switch (message) {
            case Message.Notification ignored -> Answer.accepted();
            case Message.Response ignored ->
                throw new Refusal(new Fault(
                        400,
                        Fault.INVALID_REQUEST,
                        "a response without an " + SESSION + " header answers nothing that was asked"));
            case Message.Request request -> {
                Notices notices = new Notices(outlet, request.params(), Optional::empty);
                Client client = new Client(new Dialogue.ThroughTheModel(), notices);
                Calls.Asked asked = new Calls.Asked(JsonNodeFactory.instance.objectNode(), caller, client);
                ObjectNode result = methods.answer(request, asked);
                if (caller.gone()) {
                    throw new CancelledException();
                }
                yield Answer.result(request.id(), json -> json.writeTree(result));
            }
        };
    }
}
