package dev.toolwright.server.bridge.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.message.Rpc;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A conversation with a server of 2025-03-26 to 2025-11-25 (2025-11-25, transports, Streamable HTTP): opened by {@code initialize}, with
 * or without a session, opened again when the server has forgotten it.
 */
public final class LegacySession {
    private static final System.Logger LOG = System.getLogger(LegacySession.class.getName());
    private static final int RESUMPTIONS = 5;

    /** Revisions that do not know the header MCP-Protocol-Version. */
    private static final Set<String> WITHOUT_HEADER = Set.of("2024-11-05", "2025-03-26");

    private final Remote remote;
    private final ObjectNode initialize;
    private final ReentrantLock reopening = new ReentrantLock();
    private final Map<String, ObjectNode> asked = new ConcurrentSkipListMap<>();
    private volatile Open open = new Open(Optional.empty(), "", 0);

    /** @param generation how often it has been opened */
    private record Open(Optional<String> session, String version, int generation) {}

    /** @param initialize the request that opens it, to be sent once more whenever the session is lost */
    public LegacySession(Remote remote, ObjectNode initialize) {
        this.remote = remote;
        this.initialize = initialize.deepCopy();
    }

    /** What the server says to {@code initialize}; the session is open when that is a result. */
    public Opening open() throws RemoteException, InterruptedException {
        return switch (remote.post(initialize, Map.of())) {
            case Reply.Single single -> opened(single.message(), single.session());
            case Reply.Events events -> opened(lastOf(events), events.session());
            case Reply.Refused refused -> new Opening.Refused(refused);
            case Reply.Accepted accepted -> new Opening.Refused(new Reply.Refused(202, Optional.empty()));
        };
    }

    /** What came of {@code initialize}. */
    public sealed interface Opening {
        record Answered(ObjectNode message) implements Opening {}

        record Refused(Reply.Refused reply) implements Opening {}
    }

    private Opening opened(ObjectNode message, Optional<String> session) {
        JsonNode result = message.path("result");
        if (!result.isObject()) {
            return new Opening.Refused(new Reply.Refused(200, Optional.of(message)));
        }
        open = new Open(session, result.path("protocolVersion").asText(), open.generation() + 1);
        return new Opening.Answered(message);
    }

    private ObjectNode lastOf(Reply.Events events) throws RemoteException {
        try (EventStream stream = events.stream()) {
            for (Optional<Event> event = stream.next(); event.isPresent(); event = stream.next()) {
                Optional<ObjectNode> message = Rpc.read(event.get().data());
                if (message.isPresent() && Rpc.kind(message.get()) == Rpc.Kind.RESPONSE) {
                    return message.get();
                }
            }
        } catch (IOException e) {
            throw remote.lost(e);
        }
        throw remote.lost(new IOException("the stream ended without an answer"));
    }

    /**
     * Sends a request and returns its response.
     *
     * @param others takes what comes on the same stream before it
     */
    public ObjectNode call(ObjectNode request, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        Open before = open;
        Reply reply = remote.post(request, headers(before));
        if (forgotten(reply, before)) {
            reopen(before);
            reply = remote.post(request, headers(open));
        }
        remember(request);
        return switch (reply) {
            case Reply.Single single -> single.message();
            case Reply.Events events -> await(request, events.stream(), others);
            case Reply.Refused refused -> refusal(request, refused);
            case Reply.Accepted accepted ->
                Rpc.error(Rpc.id(request), Rpc.INTERNAL_ERROR, "The server took the request but gave no answer.");
        };
    }

    /** Keeps what a session remembers, to say it again in the next one. */
    private void remember(ObjectNode request) {
        String uri = request.path("params").path("uri").asText();
        switch (Rpc.method(request)) {
            case "resources/subscribe" -> asked.put("subscribe " + uri, request.deepCopy());
            case "resources/unsubscribe" -> asked.remove("subscribe " + uri);
            case "logging/setLevel" -> asked.put("level", request.deepCopy());
            default -> {
                // not remembered by servers
            }
        }
    }

    private static ObjectNode refusal(ObjectNode request, Reply.Refused refused) {
        return refused.message()
                .map(message -> Rpc.answering(Rpc.id(request), message))
                .orElseGet(() -> Rpc.error(
                        Rpc.id(request),
                        Rpc.INTERNAL_ERROR,
                        "The server refused the request with " + refused.describe() + "."));
    }

    /** Reads on until the response comes; a stream that breaks is resumed where the server has named its events. */
    private ObjectNode await(ObjectNode request, EventStream first, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        EventStream stream = first;
        for (int resumptions = 0; ; resumptions++) {
            IOException broken;
            try (EventStream current = stream) {
                Optional<ObjectNode> response = responseOn(current, request, others);
                if (response.isPresent()) {
                    return response.get();
                }
                broken = new IOException("the stream ended without an answer");
            } catch (IOException e) {
                broken = e;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (stream.lastId().isEmpty() || resumptions == RESUMPTIONS) {
                throw remote.lost(broken);
            }
            LOG.log(System.Logger.Level.INFO, "an answer''s stream broke and is resumed");
            Thread.sleep(stream.retry().orElse(remote.backoff().before(resumptions)));
            stream = resumed(stream.lastId().get(), broken);
        }
    }

    private Optional<ObjectNode> responseOn(EventStream stream, ObjectNode request, Consumer<ObjectNode> others)
            throws IOException {
        for (Optional<Event> event = stream.next(); event.isPresent(); event = stream.next()) {
            Optional<ObjectNode> message = Rpc.read(event.get().data());
            if (message.isEmpty()) {
                continue;
            }
            if (Rpc.kind(message.get()) == Rpc.Kind.RESPONSE
                    && Rpc.id(message.get()).equals(Rpc.id(request))) {
                return message;
            }
            others.accept(message.get());
        }
        return Optional.empty();
    }

    private EventStream resumed(String lastId, IOException broken) throws RemoteException, InterruptedException {
        Map<String, String> headers = headers(open);
        headers.put("Last-Event-ID", lastId);
        for (int failures = 0; failures < RESUMPTIONS; failures++) {
            try {
                if (remote.get(headers) instanceof Reply.Events events) {
                    return events.stream();
                }
                throw remote.lost(broken);
            } catch (RemoteException e) {
                if (!e.repeatable()) {
                    throw e;
                }
                Thread.sleep(remote.backoff().before(failures));
            }
        }
        throw remote.lost(broken);
    }

    /** Sends a notification, or a response to the server's own request. */
    public void tell(ObjectNode message) throws RemoteException, InterruptedException {
        Open before = open;
        Reply reply = remote.post(message, headers(before));
        if (forgotten(reply, before)) {
            reopen(before);
            reply = remote.post(message, headers(open));
        }
        if (reply instanceof Reply.Refused refused) {
            LOG.log(System.Logger.Level.INFO, "the server did not take a message: {0}", refused.describe());
        }
    }

    /** 404 for a session that the server had given: it is over, and a new one is to be opened. */
    private static boolean forgotten(Reply reply, Open before) {
        return before.session().isPresent() && reply instanceof Reply.Refused refused && refused.status() == 404;
    }

    private void reopen(Open before) throws RemoteException, InterruptedException {
        reopening.lockInterruptibly();
        try {
            if (open.generation() != before.generation()) {
                return;
            }
            LOG.log(System.Logger.Level.INFO, "the server has forgotten the session; opening another");
            if (open() instanceof Opening.Refused refused) {
                throw new RemoteException("The server ended the session and does not open another ("
                        + refused.reply().describe() + "). Nothing was done; restart the connection.");
            }
            remote.post(Rpc.notification("notifications/initialized", Rpc.object()), headers(open));
            for (Map.Entry<String, ObjectNode> each : asked.entrySet()) {
                ObjectNode again = Rpc.answering(TextNode.valueOf("bridge-again " + each.getKey()), each.getValue());
                if (remote.post(again, headers(open)) instanceof Reply.Events events) {
                    lastOf(events);
                }
            }
        } finally {
            reopening.unlock();
        }
    }

    /** Hears what the server says of its own accord, for as long as this thread is not interrupted. */
    public void listen(Consumer<ObjectNode> others) throws InterruptedException {
        Optional<String> lastId = Optional.empty();
        for (int failures = 0; ; failures++) {
            Optional<Duration> pause = Optional.empty();
            try {
                Map<String, String> headers = headers(open);
                lastId.ifPresent(id -> headers.put("Last-Event-ID", id));
                switch (remote.get(headers)) {
                    case Reply.Events events -> {
                        failures = 0;
                        lastId = heard(events.stream(), others).or(() -> headersId(headers));
                        pause = events.stream().retry();
                    }
                    case Reply.Refused refused -> {
                        if (!worthAsking(refused.status())) {
                            return;
                        }
                        lastId = Optional.empty();
                    }
                    case Reply.Single single -> others.accept(single.message());
                    case Reply.Accepted accepted -> LOG.log(System.Logger.Level.DEBUG, "nothing to hear");
                }
            } catch (RemoteException e) {
                LOG.log(System.Logger.Level.DEBUG, "the server''s stream is not to be had", e);
            }
            Thread.sleep(pause.orElse(remote.backoff().before(failures)));
        }
    }

    private static Optional<String> headersId(Map<String, String> headers) {
        return Optional.ofNullable(headers.get("Last-Event-ID"));
    }

    /** 405 says that there is no such stream; 404 that the session has gone, which the next request will mend. */
    private static boolean worthAsking(int status) {
        return status >= 500 || status == 404 || status == 409 || status == 429;
    }

    private static Optional<String> heard(EventStream stream, Consumer<ObjectNode> others) throws InterruptedException {
        try (EventStream current = stream) {
            for (Optional<Event> event = current.next(); event.isPresent(); event = current.next()) {
                Rpc.read(event.get().data()).ifPresent(others);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server''s stream broke", e);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        return stream.lastId();
    }

    /** Tells the server that the session is over. */
    public void end() throws InterruptedException {
        Open last = open;
        if (last.session().isEmpty()) {
            return;
        }
        try {
            remote.delete(headers(last));
        } catch (RemoteException e) {
            LOG.log(System.Logger.Level.DEBUG, "the session was left to expire", e);
        }
    }

    private static Map<String, String> headers(Open open) {
        Map<String, String> headers = new LinkedHashMap<>();
        open.session().ifPresent(id -> headers.put("Mcp-Session-Id", id));
        if (!open.version().isEmpty() && !WITHOUT_HEADER.contains(open.version())) {
            headers.put("MCP-Protocol-Version", open.version());
        }
        return headers;
    }
}
