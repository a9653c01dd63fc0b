package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Json;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Notifications;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Changes.Change;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.Resources;
import dev.toolwright.server.registry.Running;
import dev.toolwright.server.tool.Severity;
import dev.toolwright.server.upstream.CancelledException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a session adds: questions, log levels, subscriptions, cancelling, and streams that can be resumed. */
final class SessionMethods {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final Resources resources;
    private final Methods methods;

    SessionMethods(Resources resources, Methods methods) {
        this.resources = resources;
        this.methods = methods;
    }

    /** @param outlet a stream of the session, or where a new one begins */
    Answer answer(Session session, Message message, Caller caller, Outlet outlet) {
        switch (message) {
            case Message.Notification notification -> notified(session, notification);
            case Message.Response response -> responded(session, response);
            case Message.Request request -> {
                return answer(session, request, new Running(caller), outlet);
            }
        }
        return Answer.accepted();
    }

    /** @throws Refusal when there is no place for a further stream */
    void listen(Session session, Optional<String> lastEvent, Caller caller, Outlet outlet) {
        if (!outlet.becomesStream()) {
            throw new Refusal(Fault.NO_PLACE_FOR_A_STREAM);
        }
        Optional<Stream> lost = lastEvent.flatMap(session.streams()::of);
        if (lost.isPresent()) {
            caller.waiting(() -> {
                lost.get().resume(lastEvent.orElseThrow(), outlet);
                return true;
            });
            return;
        }
        outlet.lasting();
        outlet.keepAlive();
        while (!caller.gone()) {
            Optional<Change> next = caller.waiting(() -> session.pending().next(KEEP_ALIVE));
            if (next.isEmpty()) {
                outlet.keepAlive();
            } else if (next.get() instanceof Change.Resource resource) {
                outlet.send(updated(resource));
            } else {
                session.pending().add(next.get()); // every listener has to hear of the end
                return;
            }
        }
    }

    static ObjectNode updated(Change.Resource resource) {
        return Notifications.of(
                "notifications/resources/updated",
                JsonNodeFactory.instance.objectNode().put("uri", resource.uri()));
    }

    private static void notified(Session session, Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            session.cancel(notification.params().path("requestId"));
        }
    }

    private static void responded(Session session, Message.Response response) {
        if (!session.answered(response)) {
            throw new Refusal(
                    new Fault(400, Fault.INVALID_REQUEST, "this answers nothing that was asked, or not any more"));
        }
    }

    private Answer answer(Session session, Message.Request request, Running caller, Outlet outlet) {
        boolean shared = outlet instanceof Stream;
        Stream stream = outlet instanceof Stream main ? main : session.streams().open(outlet);
        session.begin(request.id(), caller);
        stream.lasting();
        try {
            Answer answer = result(session, request, caller, stream);
            if (caller.gone()) {
                throw new CancelledException();
            }
            if (!shared && stream.begun()) {
                stream.end(tree(answer));
                return Answer.accepted();
            }
            return answer;
        } finally {
            session.end(request.id());
        }
    }

    /** A refusal is an answer too, and has to come on the stream once that has begun. */
    private Answer result(Session session, Message.Request request, Running caller, Stream stream) {
        try {
            ObjectNode result = methodOf(session, request, caller, stream);
            return Answer.result(request.id(), json -> json.writeTree(result));
        } catch (Refusal refused) {
            return Answer.error(Optional.of(request.id()), refused.fault());
        }
    }

    private ObjectNode methodOf(Session session, Message.Request request, Running caller, Stream stream) {
        ObjectNode params = request.params();
        return switch (request.method()) {
            case "logging/setLevel" -> level(session, params);
            case "resources/subscribe" -> subscribe(session, params, caller);
            case "resources/unsubscribe" -> unsubscribe(session, params);
            default -> {
                Dialogue dialogue = new Dialogue.Meanwhile(session::understands, new Asking(session, stream, caller));
                Notices notices = new Notices(stream, params, () -> Optional.of(session.level()));
                yield methods.answer(
                        request,
                        new Calls.Asked(JsonNodeFactory.instance.objectNode(), caller, new Client(dialogue, notices)));
            }
        };
    }

    private static ObjectNode level(Session session, ObjectNode params) {
        Severity level = Arrays.stream(Severity.values())
                .filter(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(params.path("level").asText()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Fault.invalidParams("params.level must be one of "
                        + Arrays.toString(Severity.values()).toLowerCase(Locale.ROOT))));
        session.level(level);
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode subscribe(Session session, ObjectNode params, Caller caller) {
        String uri = uri(params);
        if (!resources.readable(uri, caller)) {
            throw new Refusal(Fault.invalidParams("there is no resource \"" + uri + "\""));
        }
        if (!session.subscribe(uri)) {
            throw new Refusal(Fault.invalidParams("this session has too many subscriptions; end one first"));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode unsubscribe(Session session, ObjectNode params) {
        session.unsubscribe(uri(params));
        return JsonNodeFactory.instance.objectNode();
    }

    private static String uri(ObjectNode params) {
        if (!params.path("uri").isTextual()) {
            throw new Refusal(Fault.invalidParams("params.uri must be a string"));
        }
        return params.path("uri").textValue();
    }

    static JsonNode tree(Answer answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException("an answer of our own cannot be read", impossible);
        }
    }
}
