package dev.toolwright.server.transport;

import dev.toolwright.server.oauth.http.TimelyBody;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.Duration;

/** The body of a request, whole. */
final class RequestBody {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private RequestBody() {}

    /** The stream is not closed here: closing reads on to the end of a body, even of one that has just been refused. */
    static byte[] read(ServerRequest req) throws IOException {
        return TimelyBody.read(req.content().inputStream(), Integer.MAX_VALUE, LONGEST);
    }
}
