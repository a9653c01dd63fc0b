package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.http.LegacySession;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;

/** {@code subscriptions/listen} over a server that says everything on one stream and knows {@code resources/subscribe}. */
final class Subscriptions {
    private static final Map<String, String> LISTS = Map.of(
            "tools", "notifications/tools/list_changed",
            "prompts", "notifications/prompts/list_changed",
            "resources", "notifications/resources/list_changed");

    private final LegacySession session;
    private final LocalClient client;
    private final JsonNode capabilities;
    private final Map<JsonNode, JsonNode> filters = new ConcurrentHashMap<>();

    Subscriptions(LegacySession session, LocalClient client, JsonNode initialized) {
        this.session = session;
        this.client = client;
        this.capabilities = initialized.path("capabilities");
    }

    /** Acknowledges and then stays until the thread is interrupted: the request's answer would be its end. */
    void hold(ObjectNode request) throws RemoteException, InterruptedException {
        ObjectNode filter = honoured(request.path("params").path("notifications"));
        for (String uri : uris(filter)) {
            say("resources/subscribe", uri);
        }
        ObjectNode params = Rpc.object();
        params.putObject("_meta").set(Meta.SUBSCRIPTION, Rpc.id(request));
        params.set("notifications", filter);
        client.send(Rpc.notification("notifications/subscriptions/acknowledged", params));
        filters.put(Rpc.id(request), filter);
        try {
            new CountDownLatch(1).await();
        } finally {
            filters.remove(Rpc.id(request));
            // The thread was interrupted, and these are requests of their own.
            Thread.interrupted();
            for (String uri : uris(filter)) {
                if (filters.values().stream().noneMatch(other -> uris(other).contains(uri))) {
                    say("resources/unsubscribe", uri);
                }
            }
        }
    }

    private void say(String method, String uri) throws RemoteException, InterruptedException {
        ObjectNode params = Rpc.object().put("uri", uri);
        session.call(Rpc.request(TextNode.valueOf("bridge " + method + " " + uri), method, params), ignored -> {});
    }

    /** What this server can tell at all. */
    private ObjectNode honoured(JsonNode wanted) {
        ObjectNode filter = Rpc.object();
        for (String kind : List.of("tools", "prompts", "resources")) {
            if (wanted.path(kind + "ListChanged").asBoolean()
                    && capabilities.path(kind).path("listChanged").asBoolean()) {
                filter.put(kind + "ListChanged", true);
            }
        }
        if (wanted.path("resourceSubscriptions").isArray()
                && capabilities.path("resources").path("subscribe").asBoolean()) {
            filter.set("resourceSubscriptions", wanted.get("resourceSubscriptions"));
        }
        return filter;
    }

    /** To every subscription that asked for it, with its name on it. */
    void pass(ObjectNode notification) {
        String method = Rpc.method(notification);
        if (method.equals("notifications/progress")) {
            client.send(notification);
            return;
        }
        filters.forEach((id, filter) -> {
            if (wants(filter, method, notification)) {
                client.send(Newer.notification(notification, id));
            }
        });
    }

    private static boolean wants(JsonNode filter, String method, ObjectNode notification) {
        if (method.equals("notifications/resources/updated")) {
            return uris(filter).contains(notification.path("params").path("uri").asText());
        }
        return LISTS.entrySet().stream()
                .anyMatch(list -> list.getValue().equals(method)
                        && filter.path(list.getKey() + "ListChanged").asBoolean());
    }

    private static List<String> uris(JsonNode filter) {
        return new ArrayList<>(
                StreamSupport.stream(filter.path("resourceSubscriptions").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
