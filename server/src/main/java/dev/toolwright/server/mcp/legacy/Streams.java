package dev.toolwright.server.mcp.legacy;

import dev.toolwright.server.mcp.rpc.Outlet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The streams of a session, for a while after their end too: a client that lost one asks for the rest of it. */
final class Streams {
    private static final int MOST = 64;

    private final Map<Long, Stream> streams = new LinkedHashMap<>();
    private long last;

    /** A stream that begins at this outlet. */
    synchronized Stream open(Outlet outlet) {
        Stream stream = new Stream(++last, outlet);
        streams.put(last, stream);
        if (streams.size() > MOST) {
            streams.values().stream()
                    .filter(Stream::ended)
                    .findFirst()
                    .or(() -> streams.values().stream().findFirst())
                    .ifPresent(oldest -> streams.remove(oldest.number()));
        }
        return stream;
    }

    /** The stream that an event of this id was sent on, if it is still known. */
    synchronized Optional<Stream> of(String eventId) {
        return Stream.number(eventId).flatMap(number -> Optional.ofNullable(streams.get(number)));
    }
}
