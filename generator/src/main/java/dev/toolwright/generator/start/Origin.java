package dev.toolwright.generator.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/** Where a document is: a file, or an address that the person has typed. */
public sealed interface Origin {
    int MAX_BYTES = 16 << 20;

    /** The text of the document, or of a file beside it. */
    String read() throws StartException;

    /** What a relative reference in it leads to. */
    Origin beside(String reference);

    static Origin of(String written) throws StartException {
        if (written.startsWith("http://") || written.startsWith("https://")) {
            return new Address(uri(written));
        }
        try {
            return new LocalFile(Path.of(written));
        } catch (InvalidPathException malformed) {
            throw new StartException("\"%s\" is neither a file nor an address".formatted(written));
        }
    }

    private static URI uri(String written) throws StartException {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException malformed) {
            throw new StartException("\"%s\" is no address".formatted(written));
        }
    }

    /** A file on this computer. */
    record LocalFile(Path file) implements Origin {
        @Override
        public String read() throws StartException {
            try {
                if (!Files.isRegularFile(file)) {
                    throw new StartException("there is no file \"%s\"".formatted(file));
                }
                if (Files.size(file) > MAX_BYTES) {
                    throw new StartException("\"%s\" is larger than 16 MiB".formatted(file));
                }
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new StartException("\"%s\" cannot be read: %s".formatted(file, unreadable.getMessage()));
            }
        }

        @Override
        public Origin beside(String reference) {
            return new LocalFile(file.resolveSibling(reference).normalize());
        }
    }

    /** Something on the network. It is fetched once, now; no build does it again. */
    record Address(URI uri) implements Origin {
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        @Override
        public String read() throws StartException {
            try (HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build()) {
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                return text(answer);
            } catch (IOException | IllegalArgumentException failed) {
                throw new StartException("%s cannot be fetched: %s".formatted(uri, failed));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StartException("%s was not fetched: the command was stopped".formatted(uri));
            }
        }

        private String text(HttpResponse<InputStream> answer) throws StartException, IOException {
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new StartException("%s answers with status %d".formatted(uri, answer.statusCode()));
                }
                byte[] bytes = body.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new StartException("%s is larger than 16 MiB".formatted(uri));
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }

        @Override
        public Origin beside(String reference) {
            return new Address(uri.resolve(reference));
        }
    }
}
