package dev.toolwright.server.transport;

import dev.toolwright.server.mcp.McpEndpoint;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.upstream.CancelledException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Optional;

/** HTTP+SSE of 2024-11-05: {@code GET /sse} for the stream, {@code POST /messages} for what the client says. */
final class OldRoutes {
    private final McpEndpoint endpoint;
    private final Connections connections;
    private final Watch watch;
    private final Door door;

    OldRoutes(McpEndpoint endpoint, Connections connections, Watch watch, Door door) {
        this.watch = watch;
        this.endpoint = endpoint;
        this.connections = connections;
        this.door = door;
    }

    void stream(ServerRequest req, ServerResponse res) {
        Optional<Visitor> visitor = door.enter(req, res);
        if (visitor.isEmpty()) {
            return;
        }
        Waiting client = new Waiting(visitor.get(), connections.socket());
        EventStream events = new EventStream(req, res, client);
        watch.add(client);
        try {
            Answer answer = endpoint.oldStream(client, events);
            if (!events.ended(answer)) {
                McpRoute.send(answer, res);
            }
        } catch (CancelledException gone) {
            throw new CloseConnectionException("the client has closed its stream, or may not have it any more", gone);
        } finally {
            watch.remove(client);
        }
    }

    /** The message is taken at once and done on a thread of its own: the connection is for the client's next message. */
    void message(ServerRequest req, ServerResponse res) throws IOException {
        Optional<Visitor> visitor = door.enter(req, res);
        if (visitor.isEmpty()) {
            return;
        }
        byte[] body = RequestBody.read(req);
        Waiting client = new Waiting(visitor.get(), connections.socket());
        client.trust();
        String session = req.query().first("sessionId").orElse("");
        endpoint.oldMessage(
                        new McpEndpoint.OldMessage(session, body, new HelidonHeaders(req.headers())),
                        client,
                        answer -> McpRoute.send(answer, res))
                .ifPresent(work -> Thread.ofVirtual().name("message").start(() -> watched(client, work)));
    }

    private void watched(Waiting client, Runnable work) {
        watch.add(client);
        try {
            work.run();
        } finally {
            watch.remove(client);
        }
    }
}
