package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Notifications;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Changes;
import dev.toolwright.server.registry.Changes.Change;
import dev.toolwright.server.registry.PendingChanges;
import dev.toolwright.server.registry.Resources;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * subscriptions/listen: a stream that stays open and tells of changes. Only resources and tasks change while this server runs, so lists
 * are not promised to be told of (2026-07-28, subscriptions, acknowledgment).
 */
final class Subscriptions {
    private static final String ID = "io.modelcontextprotocol/subscriptionId";
    /** Shorter than what proxies and load balancers usually take for the end of a connection. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    /** More than a person looks at; it bounds what one stream can hold. */
    private static final int MOST = 1_000;

    private final Changes changes;
    private final Resources resources;
    private final TaskMethods tasks;
    private final Identity identity;

    Subscriptions(Changes changes, Resources resources, TaskMethods tasks, Identity identity) {
        this.changes = changes;
        this.resources = resources;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Returns when the server stops. */
    Answer listen(Exchange exchange) {
        if (!exchange.outlet().available()) {
            throw new Refusal(new Fault(
                    406, Fault.INVALID_REQUEST, "the Accept header must include text/event-stream to listen"));
        }
        Watched watched = watched(exchange);
        if (!exchange.outlet().becomesStream()) {
            throw new Refusal(Fault.NO_PLACE_FOR_A_STREAM);
        }
        PendingChanges pending = new PendingChanges(watched::wants);
        Changes.Watch watch = changes.watch(pending::add);
        try {
            exchange.outlet().lasting();
            exchange.outlet().send(acknowledged(exchange, watched));
            tell(exchange, pending);
        } finally {
            watch.close();
        }
        ObjectNode end = identity.sign(Identity.complete());
        end.withObject("/_meta").set(ID, exchange.request().id());
        return exchange.result(end);
    }

    private void tell(Exchange exchange, PendingChanges pending) {
        while (!exchange.caller().gone()) {
            Optional<Change> next = exchange.caller().waiting(() -> pending.next(KEEP_ALIVE));
            if (next.isEmpty()) {
                exchange.outlet().keepAlive();
                continue;
            }
            switch (next.get()) {
                case Change.Resource resource -> exchange.outlet().send(updated(exchange, resource.uri()));
                case Change.Task task ->
                    tasks.told(exchange, task.id()).ifPresent(params -> exchange.outlet()
                            .send(Notifications.of("notifications/tasks", tag(params, exchange))));
                case Change.End end -> {
                    return;
                }
            }
        }
        throw new CancelledException();
    }

    /**
     * What a client is told of.
     *
     * @param resources their addresses
     * @param tasks their ids
     */
    private record Watched(Set<String> resources, Set<String> tasks) {
        boolean wants(Change change) {
            return switch (change) {
                case Change.Resource resource -> resources.contains(resource.uri());
                case Change.Task task -> tasks.contains(task.id());
                case Change.End end -> true;
            };
        }
    }

    /** What of it can be told; what cannot be read, and somebody else's tasks, are not acknowledged. */
    private Watched watched(Exchange exchange) {
        JsonNode filter = exchange.params().path("notifications");
        if (!filter.isObject()) {
            throw new Refusal(Fault.invalidParams("params.notifications must be an object"));
        }
        if (filter.has("taskIds") && tasks.offered()) {
            TaskMethods.require(exchange);
        }
        return new Watched(
                asked(filter, "resourceSubscriptions", uri -> resources.readable(uri, exchange.caller())),
                asked(filter, "taskIds", id -> tasks.has(exchange, id)));
    }

    private static Set<String> asked(JsonNode filter, String member, Predicate<String> there) {
        Set<String> watched = new LinkedHashSet<>();
        for (JsonNode each : filter.path(member)) {
            if (!each.isTextual()) {
                throw new Refusal(Fault.invalidParams("params.notifications." + member + " must be strings"));
            }
            if (watched.size() < MOST && there.test(each.textValue())) {
                watched.add(each.textValue());
            }
        }
        return watched;
    }

    private static ObjectNode acknowledged(Exchange exchange, Watched watched) {
        ObjectNode params = tag(JsonNodeFactory.instance.objectNode(), exchange);
        ObjectNode honoured = params.putObject("notifications");
        put(honoured, "resourceSubscriptions", watched.resources);
        put(honoured, "taskIds", watched.tasks);
        return Notifications.of("notifications/subscriptions/acknowledged", params);
    }

    private static void put(ObjectNode honoured, String member, Set<String> watched) {
        if (!watched.isEmpty()) {
            watched.forEach(honoured.putArray(member)::add);
        }
    }

    private static ObjectNode updated(Exchange exchange, String uri) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().put("uri", uri);
        return Notifications.of("notifications/resources/updated", tag(params, exchange));
    }

    private static ObjectNode tag(ObjectNode params, Exchange exchange) {
        params.withObject("/_meta").set(ID, exchange.request().id());
        return params;
    }
}
