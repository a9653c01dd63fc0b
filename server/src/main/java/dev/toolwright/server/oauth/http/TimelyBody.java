package dev.toolwright.server.oauth.http;

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
     * @throws CloseConnectionException when it takes longer: whoever sends so slowly does not wait for an answer
     */
    public static byte[] read(InputStream body, int most, Duration longest) throws IOException {
        long begun = System.nanoTime();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        while (whole.size() < most) {
            int read = body.read(piece, 0, Math.min(PIECE, most - whole.size()));
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
}
