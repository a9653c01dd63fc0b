package dev.toolwright.server.transport;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What may still come of a body that nobody reads: a number of bytes, chunks, or nothing. */
final class Leftover {
    /** The last chunk and an empty trailer (RFC 9112, section 7.1). Found too early, it costs no more than the answer. */
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    static final Leftover NONE = new Leftover(0, false);

    private final long length;
    private final boolean chunked;

    private Leftover(long length, boolean chunked) {
        this.length = length;
        this.chunked = chunked;
    }

    static Leftover of(ServerRequestHeaders headers) {
        // Such a client waits for the answer before it sends anything.
        if (headers.containsToken(HeaderValues.EXPECT_100)) {
            return NONE;
        }
        return headers.contains(HeaderNames.TRANSFER_ENCODING)
                ? new Leftover(0, true)
                : new Leftover(headers.contentLength().orElse(0), false);
    }

    boolean isNone() {
        return !chunked && length == 0;
    }

    /** @throws InsufficientDataAvailableException if the client sends no more */
    void read(DataReader from) {
        if (chunked) {
            readChunks(from);
        } else {
            readBytes(from);
        }
    }

    private void readBytes(DataReader from) {
        long left = length;
        while (left > 0) {
            from.ensureAvailable();
            int now = (int) Math.min(left, from.available());
            from.skip(now);
            left -= now;
        }
    }

    private static void readChunks(DataReader from) {
        byte[] tail = {};
        while (!Arrays.equals(tail, LAST_CHUNK)) {
            from.ensureAvailable();
            tail = lastOf(tail, from.readBytes(from.available()));
        }
    }

    private static byte[] lastOf(byte[] before, byte[] read) {
        byte[] both = Arrays.copyOf(before, before.length + read.length);
        System.arraycopy(read, 0, both, before.length, read.length);
        return Arrays.copyOfRange(both, Math.max(0, both.length - LAST_CHUNK.length), both.length);
    }
}
