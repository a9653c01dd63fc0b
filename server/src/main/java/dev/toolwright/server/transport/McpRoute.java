package dev.toolwright.server.transport;

import dev.toolwright.server.mcp.McpEndpoint;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.registry.NotGrantedException;
import dev.toolwright.server.upstream.CancelledException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/**
 * {@code /mcp}: POST for messages of every revision; GET and DELETE for the sessions of older ones, and a bare GET for the oldest.
 */
final class McpRoute implements Handler {
    private static final Logger LOG = Logger.getLogger(McpRoute.class.getName());
    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final Header ALLOW = HeaderValues.createCached(HeaderNames.ALLOW, "POST, GET, DELETE, OPTIONS");

    private static final Set<Method> VERBS = Set.of(Method.POST, Method.GET, Method.DELETE);

    private final McpEndpoint endpoint;
    private final Connections connections;
    private final Watch watch;
    private final Door door;

    McpRoute(McpEndpoint endpoint, Connections connections, Watch watch, Door door) {
        this.door = door;
        this.endpoint = endpoint;
        this.connections = connections;
        this.watch = watch;
    }

    @Override
    public void handle(ServerRequest req, ServerResponse res) throws IOException {
        Method method = req.prologue().method();
        if (method.equals(Method.OPTIONS)) {
            res.header(ALLOW).status(Status.NO_CONTENT_204).send();
            return;
        }
        Optional<Visitor> visitor = door.enter(req, res);
        if (visitor.isEmpty()) {
            LOG.fine(() -> method + " /mcp " + res.status().code());
        } else if (VERBS.contains(method)) {
            answer(method, req, res, visitor.get());
        } else {
            res.header(ALLOW).status(Status.METHOD_NOT_ALLOWED_405).send();
        }
    }

    private void answer(Method method, ServerRequest req, ServerResponse res, Visitor visitor) throws IOException {
        byte[] body = method.equals(Method.POST) ? RequestBody.read(req) : new byte[0];
        Waiting client = new Waiting(visitor, connections.socket());
        EventStream events = new EventStream(req, res, client);
        watch.add(client);
        try {
            Answer answer = answer(method, body, new Asking(new HelidonHeaders(req.headers()), client, events));
            watch.remove(client);
            if (turnedAway(client, events, req, res)) {
                return;
            }
            LOG.fine(() -> method + " /mcp " + answer.status());
            if (!events.ended(answer)) {
                send(answer, res);
            }
        } catch (NotGrantedException more) {
            LOG.fine(() -> "POST /mcp 403, " + more.getMessage());
            door.stepUp(visitor, more.tool(), res);
        } catch (CancelledException gone) {
            if (turnedAway(client, events, req, res)) {
                return;
            }
            LOG.fine("the client went away before it was answered");
            throw new CloseConnectionException("the client went away before it was answered", gone);
        } finally {
            watch.remove(client);
        }
    }

    /** Answers 401 if the sign-in has ended during the call and nothing has been said yet. */
    private boolean turnedAway(Waiting client, EventStream events, ServerRequest req, ServerResponse res) {
        boolean away =
                !events.isOpen() && client.signedOut() && door.enter(req, res).isEmpty();
        if (away) {
            LOG.fine("POST /mcp 401, the sign-in ended during the call");
        }
        return away;
    }

    /** Who asks, with which headers, and where to say something before the answer. */
    private record Asking(HelidonHeaders headers, Waiting client, EventStream events) {}

    private Answer answer(Method method, byte[] body, Asking asking) {
        if (method.equals(Method.GET)) {
            return endpoint.get(asking.headers, asking.client, asking.events);
        }
        return method.equals(Method.DELETE)
                ? endpoint.delete(asking.headers, asking.client)
                : endpoint.post(body, asking.headers, asking.client, asking.events);
    }

    static void send(Answer answer, ServerResponse res) {
        if (answer.status() == Status.METHOD_NOT_ALLOWED_405.code()) {
            res.header(ALLOW);
        }
        answer.headers().forEach((name, value) -> res.header(HeaderNames.create(name), value));
        res.status(answer.status());
        if (answer.body().length == 0) {
            res.send();
        } else {
            res.header(JSON).send(answer.body());
        }
    }
}
