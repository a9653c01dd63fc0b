package dev.toolwright.server.oauth.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a body that has to arrive in a certain time altogether, however steadily it trickles. */
public final class TimelyBody {
    private static final int PIECE = 8_192;

    private TimelyBody() {}

    /**
     * The body, or as much of it.
     *
     * @param most bytes that are read at most
     * @throws CloseConnectionException when it takes longer, or the connection ends: whoever sends so slowly does not wait for an answer
     * @throws RequestException 400 when it is not framed as its headers say (RFC 9112 section 7.1); what follows on the connection is not believed
     */
    public static byte[] read(InputStream body, int most, Duration longest) throws IOException {
        long begun = System.nanoTime();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        while (whole.size() < most) {
            int read = read(body, piece, Math.min(PIECE, most - whole.size()));
            if (read < 0) {
                break;
            }
            whole.write(piece, 0, read);
            if (System.nanoTime() - begun > longest.toNanos()) {
                throw new CloseConnectionException("the body came too slowly");
            }
        }
        return whole.toByteArray();
    }

    private static int read(InputStream body, byte[] piece, int most) throws IOException {
        try {
            return body.read(piece, 0, most);
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
