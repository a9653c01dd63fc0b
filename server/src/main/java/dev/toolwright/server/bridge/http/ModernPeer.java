package dev.toolwright.server.bridge.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A server of 2026-07-28 (Streamable HTTP): every request stands alone and has its own stream. */
public final class ModernPeer {
    private static final System.Logger LOG = System.getLogger(ModernPeer.class.getName());
    private static final Set<String> NAMED = Set.of("tools/call", "prompts/get", "resources/read");

    /** Requests that only read: they are sent again when their stream is lost. */
    private static final Set<String> REPEATABLE = Set.of(
            "server/discover",
            "tools/list",
            "prompts/list",
            "prompts/get",
            "resources/list",
            "resources/templates/list",
            "resources/read",
            "completion/complete");

    private static final int REPETITIONS = 3;

    private final Remote remote;
    private final ToolHeaders tools = new ToolHeaders();

    public ModernPeer(Remote remote) {
        this.remote = remote;
    }

    /**
     * What a server says to {@code server/discover} that may not know it.
     *
     * @param message its JSON-RPC response, if that is what came
     */
    public record Said(int status, Optional<ObjectNode> message) {}

    public Said probe(ObjectNode discover) throws RemoteException, InterruptedException {
        return switch (post(discover)) {
            case Reply.Single single -> new Said(200, Optional.of(single.message()));
            case Reply.Events events -> new Said(200, Optional.of(await(discover, events.stream(), ignored -> {})));
            case Reply.Refused refused -> new Said(refused.status(), refused.message());
            case Reply.Accepted accepted -> new Said(202, Optional.empty());
        };
    }

    private Reply post(ObjectNode request) throws RemoteException, InterruptedException {
        return remote.post(request, headers(request));
    }

    /**
     * Sends a request and returns its response.
     *
     * @param others takes the notifications that come before it
     */
    public ObjectNode call(ObjectNode request, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        ObjectNode response = persistently(request, others);
        if (Rpc.method(request).equals("tools/call") && mismatch(response)) {
            LOG.log(System.Logger.Level.INFO, "the tool''s headers have changed; asking for the list again");
            relist(request);
            return persistently(request, others);
        }
        if (Rpc.method(request).equals("tools/list")) {
            tools.learn(response.path("result"));
        }
        return response;
    }

    private static boolean mismatch(ObjectNode response) {
        return response.path("error").path("code").asInt() == Rpc.HEADER_MISMATCH;
    }

    private void relist(ObjectNode call) throws RemoteException, InterruptedException {
        ObjectNode params = Rpc.object();
        params.set("_meta", call.path("params").path("_meta").deepCopy());
        Optional<String> cursor = Optional.of("");
        for (int page = 0; cursor.isPresent() && page < 100; page++) {
            cursor.filter(text -> !text.isEmpty()).ifPresent(text -> params.put("cursor", text));
            ObjectNode response = persistently(
                    Rpc.request(TextNode.valueOf("bridge-list-" + page), "tools/list", params), ignored -> {});
            tools.learn(response.path("result"));
            cursor = Optional.of(response.path("result").path("nextCursor").asText())
                    .filter(text -> !text.isEmpty());
        }
    }

    private ObjectNode persistently(ObjectNode request, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                return once(request, others);
            } catch (RemoteException e) {
                boolean lost = e.getCause() instanceof IOException && !e.repeatable();
                if (!lost || !REPEATABLE.contains(Rpc.method(request)) || failures == REPETITIONS) {
                    throw e;
                }
                Thread.sleep(remote.backoff().before(failures));
            }
        }
    }

    private ObjectNode once(ObjectNode request, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        return switch (post(request)) {
            case Reply.Single single -> single.message();
            case Reply.Events events -> await(request, events.stream(), others);
            case Reply.Refused refused ->
                refused.message()
                        .map(message -> Rpc.answering(Rpc.id(request), message))
                        .orElseGet(() -> Rpc.error(
                                Rpc.id(request),
                                Rpc.INTERNAL_ERROR,
                                "The server refused the request with " + refused.describe() + "."));
            case Reply.Accepted accepted ->
                Rpc.error(Rpc.id(request), Rpc.INTERNAL_ERROR, "The server took the request but gave no answer.");
        };
    }

    private ObjectNode await(ObjectNode request, EventStream first, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        try (EventStream stream = first) {
            for (Optional<Event> event = stream.next(); event.isPresent(); event = stream.next()) {
                Optional<ObjectNode> message = Rpc.read(event.get().data());
                if (message.isPresent() && Rpc.kind(message.get()) == Rpc.Kind.RESPONSE) {
                    return message.get();
                }
                message.ifPresent(others);
            }
            throw remote.lost(new IOException("the stream ended without an answer"));
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            throw remote.lost(e);
        }
    }

    /**
     * Keeps a subscription open, opening it again whenever the connection breaks, until the server ends it or this thread is
     * interrupted.
     *
     * @return the response that ends it
     */
    public ObjectNode listen(ObjectNode request, Consumer<ObjectNode> others)
            throws RemoteException, InterruptedException {
        Acknowledged heard = new Acknowledged(others);
        for (int failures = 0; ; failures = heard.sinceLastLook() ? 0 : failures + 1) {
            try {
                return once(request, heard);
            } catch (RemoteException e) {
                if (!heard.ever() || !(e.getCause() instanceof IOException)) {
                    throw e;
                }
                Thread.sleep(remote.backoff().before(failures));
            }
        }
    }

    private Map<String, String> headers(ObjectNode request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("MCP-Protocol-Version", Meta.version(request));
        headers.put("Mcp-Method", HeaderValue.of(Rpc.method(request)));
        if (NAMED.contains(Rpc.method(request))) {
            String member = Rpc.method(request).equals("resources/read") ? "uri" : "name";
            headers.put(
                    "Mcp-Name",
                    HeaderValue.of(request.path("params").path(member).asText()));
        }
        if (Rpc.method(request).equals("tools/call")) {
            headers.putAll(tools.of(request));
        }
        return headers;
    }
}
