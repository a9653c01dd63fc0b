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
import java.util.logging.Logger;

/**
 * {@code /mcp}. Only POST: 2026-07-28 knows nothing else, and the older revisions allow 405 for GET and DELETE from a server
 * without sessions.
 */
final class McpRoute implements Handler {
    private static final Logger LOG = Logger.getLogger(McpRoute.class.getName());
    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final Header ALLOW = HeaderValues.createCached(HeaderNames.ALLOW, "POST, OPTIONS");

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
        } else if (method.equals(Method.POST)) {
            post(req, res, visitor.get());
        } else {
            res.header(ALLOW).status(Status.METHOD_NOT_ALLOWED_405).send();
        }
    }

    private void post(ServerRequest req, ServerResponse res, Visitor visitor) throws IOException {
        byte[] body = RequestBody.read(req);
        Waiting client = new Waiting(visitor, connections.socket());
        try {
            EventStream events = new EventStream(req, res, client);
            Answer answer = answer(body, req, client, events);
            if (!events.isOpen() && client.signedOut() && door.enter(req, res).isEmpty()) {
                LOG.fine("POST /mcp 401, the sign-in ended during the call");
                return;
            }
            LOG.fine(() -> "POST /mcp " + answer.status());
            if (!events.ended(answer)) {
                send(answer, res);
            }
        } catch (NotGrantedException more) {
            LOG.fine(() -> "POST /mcp 403, " + more.getMessage());
            door.stepUp(visitor, more.tool(), res);
        }
    }

    private Answer answer(byte[] body, ServerRequest req, Waiting client, EventStream events) {
        watch.add(client);
        try {
            return endpoint.post(body, new HelidonHeaders(req.headers()), client, events);
        } catch (CancelledException gone) {
            LOG.fine("the client went away before it was answered");
            throw new CloseConnectionException("the client went away before it was answered", gone);
        } finally {
            watch.remove(client);
        }
    }

    private static void send(Answer answer, ServerResponse res) {
        res.status(answer.status());
        if (answer.body().length == 0) {
            res.send();
        } else {
            res.header(JSON).send(answer.body());
        }
    }
}
