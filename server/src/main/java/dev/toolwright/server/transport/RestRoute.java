package dev.toolwright.server.transport;

import dev.toolwright.server.registry.NotGrantedException;
import dev.toolwright.server.rest.Rest;
import dev.toolwright.server.rest.RestAnswer;
import dev.toolwright.server.rest.RestRequest;
import dev.toolwright.server.upstream.CancelledException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** {@code /api/…}: the tools for programs that speak no MCP. */
final class RestRoute implements Handler {
    static final String PREFIX = "/api";

    private static final Logger LOG = Logger.getLogger(RestRoute.class.getName());

    private final Rest rest;
    private final Connections connections;
    private final Watch watch;
    private final Door door;

    RestRoute(Rest rest, Connections connections, Watch watch, Door door) {
        this.rest = rest;
        this.connections = connections;
        this.watch = watch;
        this.door = door;
    }

    @Override
    public void handle(ServerRequest req, ServerResponse res) throws IOException {
        Optional<Visitor> visitor = door.enter(req, res);
        if (visitor.isPresent()) {
            answer(req, res, visitor.get());
        }
    }

    private void answer(ServerRequest req, ServerResponse res, Visitor visitor) throws IOException {
        RestRequest request = request(req);
        Waiting client = new Waiting(visitor, connections.socket());
        watch.add(client);
        try {
            RestAnswer answer = rest.answer(request, client);
            if (!client.signedOut() || door.enter(req, res).isPresent()) {
                send(answer, req, res);
            }
        } catch (CancelledException gone) {
            if (client.signedOut() && door.enter(req, res).isEmpty()) {
                return;
            }
            throw new CloseConnectionException("the client went away before it was answered", gone);
        } catch (NotGrantedException more) {
            door.stepUp(visitor, more.tool(), res);
        } finally {
            watch.remove(client);
            LOG.fine(() -> request.method() + " /api" + request.path() + " "
                    + res.status().code());
        }
    }

    private static RestRequest request(ServerRequest req) throws IOException {
        ServerRequestHeaders headers = req.headers();
        List<RestRequest.Parameter> query = req.query().names().stream()
                .flatMap(name -> req.query().all(name).stream().map(value -> new RestRequest.Parameter(name, value)))
                .toList();
        return new RestRequest(
                req.prologue().method().text(),
                req.path().path().substring(PREFIX.length()),
                query,
                headers.first(HeaderNames.CONTENT_TYPE),
                RequestBody.read(req));
    }

    private static void send(RestAnswer answer, ServerRequest req, ServerResponse res) {
        answer.allow().ifPresent(methods -> res.header(HeaderNames.ALLOW, methods));
        if (answer.allow().isPresent() && req.prologue().method().equals(Method.OPTIONS)) {
            res.status(Status.NO_CONTENT_204).send();
            return;
        }
        res.status(answer.status())
                .header(HeaderNames.CONTENT_TYPE, answer.contentType())
                .header(HeaderNames.CACHE_CONTROL, "no-store");
        if (req.prologue().method().equals(Method.HEAD)) {
            res.header(HeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length))
                    .send();
        } else {
            res.send(answer.body());
        }
    }
}
