package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.Outcome.About;
import dev.toolwright.server.upstream.Outcome.Answer;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.ClientResponseHeaders;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.http1.Http1ClientResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads an answer's body whole, decompressed and never beyond the limit, whichever way it is framed (RFC 9112 section 6.3). */
final class AnswerBody {
    private static final HeaderName LINK = HeaderNames.create("Link");
    private static final int CHUNK = 16 * 1024;

    private AnswerBody() {}

    static Answer read(Http1ClientResponse response, String method, int limit) {
        int status = response.status().code();
        if (status < 200) {
            throw new IllegalStateException("an informational answer that was not asked for");
        }
        Optional<String> retryAfter = response.headers().first(HeaderNames.RETRY_AFTER);
        if (method.equals("HEAD") || status == 204 || status == 304) {
            response.close();
            return new Answer(status, retryAfter, about(response), new byte[0]);
        }
        return new Answer(status, retryAfter, about(response), bytes(response, limit));
    }

    private static About about(Http1ClientResponse response) {
        return new About(
                response.headers().first(HeaderNames.CONTENT_TYPE),
                response.headers().all(LINK, List::of));
    }

    private static byte[] bytes(Http1ClientResponse response, int limit) {
        ClientResponseHeaders headers = response.headers();
        if (headers.contentLength().orElse(0) > limit) {
            throw new AnswerTooLargeException();
        }
        boolean sized = headers.contains(HeaderNames.CONTENT_LENGTH);
        boolean chunked = headers.contains(HeaderNames.TRANSFER_ENCODING);
        if (sized && chunked) {
            throw new IllegalStateException("two framings, of which the next answer could begin in the middle");
        }
        boolean endsWithConnection = !sized && !chunked;
        Raw raw = new Raw(response.inputStream(), endsWithConnection);
        try {
            byte[] body = decoded(raw, headers, limit);
            raw.readToEnd();
            return body;
        } catch (ZipException | EOFException e) {
            throw new IllegalStateException("a gzip body that cannot be unpacked", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] decoded(Raw raw, ClientResponseHeaders headers, int limit) throws IOException {
        String coding = headers.first(HeaderNames.CONTENT_ENCODING).orElse("identity");
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "identity" -> {
                OptionalLong length = headers.contentLength();
                yield length.isPresent() ? exactly(raw, (int) length.getAsLong()) : bounded(raw, limit);
            }
            case "gzip", "x-gzip" -> {
                try (InputStream unpacked = new GZIPInputStream(raw, CHUNK)) {
                    yield bounded(unpacked, limit);
                }
            }
            default -> throw new IllegalStateException("a content coding that was not asked for");
        };
    }

    private static byte[] exactly(InputStream body, int length) throws IOException {
        byte[] all = new byte[length];
        body.readNBytes(all, 0, length);
        return all;
    }

    private static byte[] bounded(InputStream body, int limit) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            if (all.size() + read > limit) {
                throw new AnswerTooLargeException();
            }
            all.write(chunk, 0, read);
        }
        return all.toByteArray();
    }

    /** The bytes as framed. Closing it reads nothing, unlike Helidon's stream, which would wait for what is not wanted. */
    private static final class Raw extends FilterInputStream {
        private final boolean endsWithConnection;

        private Raw(InputStream body, boolean endsWithConnection) {
            super(body);
            this.endsWithConnection = endsWithConnection;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (DataReader.InsufficientDataAvailableException e) {
                if (endsWithConnection) {
                    return -1;
                }
                throw e;
            }
        }

        /** What follows a gzip trailer, and the last chunk: without it the connection could not be used again. */
        private void readToEnd() throws IOException {
            byte[] rest = new byte[64];
            while (read(rest, 0, rest.length) >= 0) {
                // padding that nobody needs
            }
        }

        @Override
        public void close() {
            // the connection is closed or kept by whoever leads the exchange
        }
    }
}
