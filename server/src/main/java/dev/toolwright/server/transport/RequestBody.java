package dev.toolwright.server.transport;

import dev.toolwright.server.oauth.http.TimelyBody;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.Duration;

/** The body of a request, whole. */
final class RequestBody {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private RequestBody() {}

    /** The stream is not closed here: closing reads on to the end of a body, even of one that has just been refused. */
    static byte[] read(ServerRequest req) throws IOException {
        try {
            return TimelyBody.read(req.content().inputStream(), Integer.MAX_VALUE, LONGEST);
        } catch (DataReader.InsufficientDataAvailableException cut) {
            throw new CloseConnectionException("the connection ended in the middle of the body", cut);
        } catch (IllegalArgumentException | IllegalStateException | DataReader.IncorrectNewLineException framing) {
            throw RequestException.builder()
                    .type(DirectHandler.EventType.BAD_REQUEST)
                    .message("the body is not framed as its headers say")
                    .cause(framing)
                    .setKeepAlive(false)
                    .build();
        }
    }
}
