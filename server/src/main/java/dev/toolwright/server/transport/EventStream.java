package dev.toolwright.server.transport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.upstream.CancelledException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The answer to one request as an event stream (HTML standard, server-sent events), from the moment that something has to be said
 * before the answer.
 */
final class EventStream implements Outlet {
    private static final Header TYPE = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    private static final Header NO_CACHE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache");
    /** Keeps nginx and its like from collecting events (2026-07-28, Streamable HTTP, receiving messages). */
    private static final Header NO_BUFFERING = HeaderValues.createCached(HeaderNames.create("X-Accel-Buffering"), "no");

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerRequest req;
    private final ServerResponse res;
    private final Waiting client;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<OutputStream> out = Optional.empty();
    private boolean ended;

    EventStream(ServerRequest req, ServerResponse res, Waiting client) {
        this.req = req;
        this.res = res;
        this.client = client;
    }

    @Override
    public boolean available() {
        return req.headers().all(HeaderNames.ACCEPT, List::of).stream()
                .anyMatch(accept -> accept.contains("text/event-stream") || accept.contains("*/*"));
    }

    @Override
    public void send(JsonNode message) {
        // JSON as it is written here has no line breaks, so one data line holds it.
        write(event(message.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void send(String id, JsonNode message) {
        byte[] event = event(message.toString().getBytes(StandardCharsets.UTF_8));
        byte[] line = ("id: " + id + "\n").getBytes(StandardCharsets.UTF_8);
        write(ByteBuffer.allocate(line.length + event.length)
                .put(line)
                .put(event)
                .array());
    }

    @Override
    public void endpoint(String address) {
        write(("event: endpoint\ndata: " + address + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void lasting() {
        client.trust();
    }

    @Override
    public boolean becomesStream() {
        return req.context()
                .get(Places.Place.class)
                .map(Places.Place::becomesStream)
                .orElseThrow(() -> new IllegalStateException("this request has no place"));
    }

    @Override
    public void keepAlive() {
        write(COMMENT);
    }

    /** Whether something has been sent, so that no other status can be. */
    boolean isOpen() {
        return out.isPresent();
    }

    /** Sends the answer as the last event, if the stream has been opened; says whether it has. */
    boolean ended(Answer answer) {
        lock.lock();
        try {
            if (out.isEmpty()) {
                ended = true; // whatever is still running has nobody to talk to
                return false;
            }
            if (answer.body().length > 0) {
                write(event(answer.body()));
            }
            ended = true;
            out.get().close();
            return true;
        } catch (IOException gone) {
            throw lost(gone);
        } finally {
            lock.unlock();
        }
    }

    /** In one piece: every write is a chunk of its own on the wire. */
    private static byte[] event(byte[] data) {
        return ByteBuffer.allocate(BEFORE.length + data.length + AFTER.length)
                .put(BEFORE)
                .put(data)
                .put(AFTER)
                .array();
    }

    private void write(byte[] bytes) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            OutputStream stream = out.orElseGet(this::open);
            stream.write(bytes);
            stream.flush();
        } catch (IOException | UncheckedIOException | CloseConnectionException gone) {
            throw lost(gone);
        } finally {
            lock.unlock();
        }
    }

    private OutputStream open() {
        OutputStream stream =
                res.header(TYPE).header(NO_CACHE).header(NO_BUFFERING).outputStream();
        out = Optional.of(stream);
        return stream;
    }

    private CancelledException lost(Exception gone) {
        client.lost();
        return new CancelledException(gone);
    }
}
