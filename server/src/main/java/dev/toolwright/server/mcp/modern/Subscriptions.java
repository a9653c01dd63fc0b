package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
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

/**
 * subscriptions/listen: a stream that stays open and tells of changes. Only resources change while this server runs, so lists are not
 * promised to be told of (2026-07-28, subscriptions, acknowledgment).
 */
final class Subscriptions {
    private static final String ID = "io.modelcontextprotocol/subscriptionId";
    /** Shorter than what proxies and load balancers usually take for the end of a connection. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    /** More than a person looks at; it bounds what one stream can hold. */
    private static final int MOST = 1_000;

    private final Changes changes;
    private final Resources resources;
    private final Identity identity;

    Subscriptions(Changes changes, Resources resources, Identity identity) {
        this.changes = changes;
        this.resources = resources;
        this.identity = identity;
    }

    /** Returns when the server stops. */
    Answer listen(Exchange exchange) {
        if (!exchange.outlet().available()) {
            throw new Refusal(new Fault(
                    406, Fault.INVALID_REQUEST, "the Accept header must include text/event-stream to listen"));
        }
        Set<String> watched = watched(exchange);
        PendingChanges pending =
                new PendingChanges(change -> change instanceof Change.Resource each && watched.contains(each.uri()));
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
            } else if (next.get() instanceof Change.Resource resource) {
                exchange.outlet().send(updated(exchange, resource.uri()));
            } else {
                return;
            }
        }
        throw new CancelledException();
    }

    /** What of it can be told; what cannot be read is not acknowledged. */
    private Set<String> watched(Exchange exchange) {
        JsonNode filter = exchange.params().path("notifications");
        if (!filter.isObject()) {
            throw new Refusal(Fault.invalidParams("params.notifications must be an object"));
        }
        JsonNode asked = filter.path("resourceSubscriptions");
        Set<String> watched = new LinkedHashSet<>();
        for (JsonNode uri : asked) {
            if (!uri.isTextual()) {
                throw new Refusal(Fault.invalidParams("params.notifications.resourceSubscriptions must be strings"));
            }
            if (watched.size() < MOST && resources.readable(uri.textValue(), exchange.caller())) {
                watched.add(uri.textValue());
            }
        }
        return watched;
    }

    private static ObjectNode acknowledged(Exchange exchange, Set<String> watched) {
        ObjectNode params = tagged(exchange);
        ObjectNode honoured = params.putObject("notifications");
        if (!watched.isEmpty()) {
            ArrayNode uris = honoured.putArray("resourceSubscriptions");
            watched.forEach(uris::add);
        }
        return Notices.notification("notifications/subscriptions/acknowledged", params);
    }

    private static ObjectNode updated(Exchange exchange, String uri) {
        return Notices.notification(
                "notifications/resources/updated", tagged(exchange).put("uri", uri));
    }

    private static ObjectNode tagged(Exchange exchange) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putObject("_meta").set(ID, exchange.request().id());
        return params;
    }
}
