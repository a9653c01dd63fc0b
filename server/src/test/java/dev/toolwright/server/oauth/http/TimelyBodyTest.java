package dev.toolwright.server.oauth.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helidon.webserver.CloseConnectionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TimelyBodyTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final byte[] BODY = "x".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void readsWholeBodiesAndNoMoreThanItMay() throws IOException {
        assertArrayEquals(BODY, TimelyBody.read(new ByteArrayInputStream(BODY), Integer.MAX_VALUE, LONG));
        assertArrayEquals(BODY, TimelyBody.read(new ByteArrayInputStream(BODY), BODY.length, LONG));
        assertArrayEquals(Arrays.copyOf(BODY, 9_000), TimelyBody.read(new ByteArrayInputStream(BODY), 9_000, LONG));
        assertArrayEquals(new byte[0], TimelyBody.read(InputStream.nullInputStream(), 1, LONG));
    }

    /** One byte at a time and for ever: only time ends it. */
    @Test
    void anEndlessTrickleEnds() {
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                into[offset] = 'x';
                return 1;
            }
        };
        assertThrows(
                CloseConnectionException.class,
                () -> TimelyBody.read(trickle, Integer.MAX_VALUE, Duration.ofMillis(1)));
    }
}
