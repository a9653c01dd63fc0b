package dev.toolwright.server.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.Remote;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import dev.toolwright.server.bridge.side.Background;
import dev.toolwright.server.bridge.side.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that one client says, each request on a thread of its own. Notifications and responses keep their order, and a request is
 * not sent before the notifications that came ahead of it.
 */
final class Conversation {
    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    private final LocalClient client;
    private final Duration grace;
    private final Background background = new Background();
    private final Sides sides;
    private final Lane lane = new Lane();
    private final Map<JsonNode, Thread> underWay = new ConcurrentHashMap<>();

    Conversation(Remote remote, LocalClient client, Duration grace) {
        this.client = client;
        this.grace = grace;
        this.sides = new Sides(remote, client, background);
    }

    /** @param line one message as it came; what is none is answered with an error */
    void hear(String line) {
        Optional<ObjectNode> message = Rpc.read(line);
        if (message.isEmpty()) {
            client.send(Rpc.error(
                    MissingNode.getInstance(),
                    Rpc.PARSE_ERROR,
                    "a line must be one JSON object; this one was ignored"));
            return;
        }
        switch (Rpc.kind(message.get())) {
            case REQUEST -> request(message.get());
            case NOTIFICATION -> notification(message.get());
            case RESPONSE -> lane.then(() -> sides.ofLegacyClient().ifPresent(side -> respond(side, message.get())));
            case NONE ->
                client.send(Rpc.error(
                        Rpc.id(message.get()), Rpc.INVALID_REQUEST, "this is not a JSON-RPC message; it was ignored"));
        }
    }

    private void request(ObjectNode request) {
        Lane.Point ahead = lane.point();
        Thread thread = Thread.ofVirtual().name(Rpc.method(request)).unstarted(() -> answer(request, ahead));
        if (underWay.putIfAbsent(Rpc.id(request), thread) != null) {
            client.send(Rpc.error(
                    Rpc.id(request),
                    Rpc.INVALID_REQUEST,
                    "a request with this id is still under way; this one was ignored"));
            return;
        }
        thread.start();
    }

    private void answer(ObjectNode request, Lane.Point ahead) {
        try {
            ahead.await();
            Optional<Side> side = sides.of(request);
            if (side.isPresent()) {
                side.get().request(request);
            }
        } catch (RemoteException e) {
            failed(request, e.sentence());
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} was cancelled", Rpc.method(request));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a request failed inside the bridge", e);
            failed(
                    request,
                    "The bridge failed. It is not known whether the request was carried out; look before you"
                            + " repeat it.");
        } finally {
            underWay.remove(Rpc.id(request), Thread.currentThread());
        }
    }

    /** Nothing may be sent for a request that the client has cancelled. */
    private void failed(ObjectNode request, String sentence) {
        if (underWay.get(Rpc.id(request)) == Thread.currentThread()) {
            client.send(Rpc.error(Rpc.id(request), Rpc.INTERNAL_ERROR, sentence));
        }
    }

    private void notification(ObjectNode notification) {
        if (Rpc.method(notification).equals("notifications/cancelled")) {
            JsonNode id = notification.path("params").path("requestId");
            cancel(List.of(id));
        }
        lane.then(() -> {
            Optional<Side> side = Meta.modern(notification) ? sides.ofModernClient() : sides.ofLegacyClient();
            side.ifPresent(each -> notify(each, notification));
        });
    }

    private void cancel(List<JsonNode> ids) {
        ids.forEach(id -> Optional.ofNullable(underWay.remove(id)).ifPresent(Thread::interrupt));
    }

    private static void notify(Side side, ObjectNode notification) {
        try {
            side.notification(notification);
        } catch (RemoteException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} was lost: {1}", Rpc.method(notification), e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(Side side, ObjectNode response) {
        try {
            side.response(response);
        } catch (RemoteException e) {
            LOG.log(System.Logger.Level.WARNING, "the client''s answer was lost: {0}", e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets requests end that are about to, and everything else at once. */
    void end() throws InterruptedException {
        cancel(underWay.entrySet().stream()
                .filter(each -> each.getValue().getName().equals("subscriptions/listen"))
                .map(Map.Entry::getKey)
                .toList());
        Instant end = Instant.now().plus(grace);
        for (Thread each : underWay.values()) {
            Duration left = Duration.between(Instant.now(), end);
            if (left.isPositive()) {
                each.join(left);
            }
        }
        cancel(List.copyOf(underWay.keySet()));
        lane.close();
        background.close();
        sides.close();
    }
}
