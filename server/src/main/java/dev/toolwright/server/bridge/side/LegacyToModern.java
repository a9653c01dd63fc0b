package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.http.ModernPeer;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client of an older revision with a server that speaks only 2026-07-28. What the handshake told once is said with every request; what
 * the server asks in a result is put to the client as a request (multi round-trip requests).
 */
public final class LegacyToModern implements Side {
    private static final int ROUNDS = 20;

    private final ModernPeer peer;
    private final LocalClient client;
    private final Background background;
    private final Questions questions;
    private final AtomicLong number = new AtomicLong();
    private final Set<String> subscribed = new TreeSet<>();
    private volatile ObjectNode handshake;
    private volatile JsonNode discovered;
    private volatile Optional<String> logLevel = Optional.empty();
    private Optional<Thread> listening = Optional.empty();

    /**
     * @param initialize the client's opening request
     * @param discovered the server's answer to {@code server/discover}
     */
    public LegacyToModern(
            ModernPeer peer, LocalClient client, Background background, ObjectNode initialize, ObjectNode discovered) {
        this.peer = peer;
        this.client = client;
        this.background = background;
        this.questions = new Questions(client);
        this.handshake = Rpc.params(initialize);
        this.discovered = discovered;
    }

    /** {@code server/discover} as this client would send it. */
    public static ObjectNode discover(ObjectNode initialize) {
        ObjectNode request = Rpc.request(TextNode.valueOf("bridge-discover"), "server/discover", Rpc.object());
        describe(request, Rpc.params(initialize));
        return request;
    }

    private static void describe(ObjectNode request, ObjectNode handshake) {
        ObjectNode meta = Meta.of(request);
        meta.put(Meta.VERSION, Meta.MODERN);
        if (handshake.has("clientInfo")) {
            meta.set(Meta.CLIENT, handshake.get("clientInfo"));
        }
        JsonNode capabilities = handshake.path("capabilities");
        meta.set(Meta.CAPABILITIES, capabilities.isObject() ? capabilities : Rpc.object());
    }

    @Override
    public void request(ObjectNode request) throws RemoteException, InterruptedException {
        switch (Rpc.method(request)) {
            case "initialize" -> initialize(request);
            case "ping" -> client.send(Rpc.result(Rpc.id(request), Rpc.object()));
            case "logging/setLevel" -> {
                logLevel = Optional.of(request.path("params").path("level").asText());
                client.send(Rpc.result(Rpc.id(request), Rpc.object()));
            }
            case "resources/subscribe", "resources/unsubscribe" -> {
                subscribe(request);
                client.send(Rpc.result(Rpc.id(request), Rpc.object()));
            }
            default -> converse(request);
        }
    }

    private void initialize(ObjectNode request) {
        handshake = Rpc.params(request);
        String wanted = handshake.path("protocolVersion").asText();
        ObjectNode result = Rpc.object();
        result.put("protocolVersion", Meta.LEGACY.contains(wanted) ? wanted : Meta.NEWEST_LEGACY);
        JsonNode capabilities = discovered.path("capabilities");
        result.set("capabilities", capabilities.isObject() ? capabilities : Rpc.object());
        JsonNode server = discovered.path("_meta").path(Meta.SERVER);
        result.set(
                "serverInfo",
                server.isObject() ? server : Rpc.object().put("name", "unnamed").put("version", "0"));
        if (discovered.has("instructions")) {
            result.set("instructions", discovered.get("instructions"));
        }
        client.send(Rpc.result(Rpc.id(request), result));
    }

    private void converse(ObjectNode request) throws RemoteException, InterruptedException {
        ObjectNode outgoing = described(request);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode response = peer.call(outgoing, this::pass);
            if (!response.path("result").path("resultType").asText().equals("input_required")) {
                client.send(Rpc.answering(Rpc.id(request), Older.response(Rpc.method(request), response)));
                return;
            }
            Optional<ObjectNode> next = answered(request, response.path("result"));
            if (next.isEmpty()) {
                return;
            }
            outgoing = next.get();
        }
        fail(request, "The server asked " + ROUNDS + " times and still has no result. Nothing more was sent.");
    }

    /** The request once more, with what the client says to each question; empty when it does not answer, which ends the request. */
    private Optional<ObjectNode> answered(ObjectNode request, JsonNode required) throws InterruptedException {
        ObjectNode retry = described(request);
        retry.put("id", "bridge-retry-" + number.incrementAndGet());
        ObjectNode answers = Rpc.params(retry).putObject("inputResponses");
        for (Map.Entry<String, JsonNode> question :
                required.path("inputRequests").properties()) {
            String method = Rpc.method(question.getValue());
            JsonNode params = question.getValue().path("params");
            ObjectNode answer = questions.ask(method, params instanceof ObjectNode given ? given : Rpc.object());
            if (answer.path("result").isObject()) {
                answers.set(question.getKey(), answer.get("result"));
            } else if (method.equals("elicitation/create")) {
                answers.putObject(question.getKey()).put("action", "cancel");
            } else {
                fail(
                        request,
                        "The client did not answer " + method + ", which the server needs: "
                                + answer.path("error").path("message").asText());
                return Optional.empty();
            }
        }
        if (required.has("requestState")) {
            Rpc.params(retry).set("requestState", required.get("requestState"));
        }
        return Optional.of(retry);
    }

    private void fail(ObjectNode request, String sentence) {
        client.send(Rpc.error(Rpc.id(request), Rpc.INTERNAL_ERROR, sentence));
    }

    private ObjectNode described(ObjectNode request) {
        ObjectNode copy = request.deepCopy();
        describe(copy, handshake);
        logLevel.ifPresent(level -> Meta.of(copy).put(Meta.LOG_LEVEL, level));
        return copy;
    }

    private void pass(ObjectNode notification) {
        if (!Rpc.method(notification).equals("notifications/subscriptions/acknowledged")) {
            client.send(Older.notification(notification));
        }
    }

    @Override
    public void notification(ObjectNode notification) {
        if (Rpc.method(notification).equals("notifications/initialized")) {
            listenAnew();
        }
    }

    private synchronized void subscribe(ObjectNode request) {
        String uri = request.path("params").path("uri").asText();
        boolean changed =
                Rpc.method(request).equals("resources/subscribe") ? subscribed.add(uri) : subscribed.remove(uri);
        if (changed) {
            listenAnew();
        }
    }

    /** One subscription stands for everything that an older client hears without asking. */
    private synchronized void listenAnew() {
        listening.ifPresent(Thread::interrupt);
        ObjectNode filter = Rpc.object();
        JsonNode capabilities = discovered.path("capabilities");
        for (String kind : List.of("tools", "prompts", "resources")) {
            if (capabilities.path(kind).path("listChanged").asBoolean()) {
                filter.put(kind + "ListChanged", true);
            }
        }
        if (!subscribed.isEmpty()) {
            subscribed.forEach(filter.putArray("resourceSubscriptions")::add);
        }
        listening = filter.isEmpty() ? Optional.empty() : Optional.of(listen(filter));
    }

    private Thread listen(ObjectNode filter) {
        ObjectNode params = Rpc.object();
        params.set("notifications", filter);
        ObjectNode request = described(Rpc.request(
                TextNode.valueOf("bridge-listen-" + number.incrementAndGet()), "subscriptions/listen", params));
        return background.start("subscription", () -> peer.listen(request, this::pass));
    }

    @Override
    public void response(ObjectNode response) {
        questions.answered(response);
    }

    @Override
    public void close() {
        // nothing stays open at the server
    }
}
