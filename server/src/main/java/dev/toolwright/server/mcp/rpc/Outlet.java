package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.upstream.CancelledException;

/**
 * Where messages go that come before the answer. The first one makes the answer an event stream, so whoever sends none is answered
 * with plain JSON.
 */
public interface Outlet {
    /** Whether the client reads event streams; otherwise nothing may be sent. */
    boolean available();

    /**
     * Sends a message at once. May be called from several threads.
     *
     * @throws CancelledException when the client has gone
     */
    void send(JsonNode message);

    /**
     * The same, with an id that the client may come back with.
     *
     * @throws CancelledException when the client has gone
     */
    void send(String id, JsonNode message);

    /**
     * The first event of HTTP+SSE (2024-11-05, transports).
     *
     * @param address where the client posts its messages
     */
    void endpoint(String address);

    /** The stream will stay open for hours: from here on the client is there until something cannot be sent. */
    void lasting();

    /**
     * This is no request any more that is worked on, but a stream that waits; of those there are a number of their own.
     *
     * @return no when there is no place for one more; nothing has changed then
     */
    boolean becomesStream();

    /**
     * Sends something that no client takes for a message, so that nobody in between believes the connection dead.
     *
     * @throws CancelledException when the client has gone
     */
    void keepAlive();
}
