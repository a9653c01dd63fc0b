package dev.toolwright.server.bridge;

import dev.toolwright.server.bridge.http.Backoff;
import dev.toolwright.server.bridge.signin.Browser;
import dev.toolwright.server.bridge.signin.Identity;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A person with a browser who agrees to everything, and a folder of theirs. */
final class Surroundings {
    private final Path folder;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Queue<URI> opened = new ConcurrentLinkedQueue<>();
    private Identity identity = Identity.named("Tests");
    private Browser browser = this::browse;
    private Duration patience = Duration.ofMinutes(2);
    private Duration insisting = Duration.ofSeconds(1);

    Surroundings(Path folder) {
        this.folder = folder.resolve("config").resolve("bridge");
    }

    Path folder() {
        return folder;
    }

    Surroundings identity(Identity other) {
        identity = other;
        return this;
    }

    Surroundings browser(Browser other) {
        browser = other;
        return this;
    }

    Surroundings patience(Duration signIn) {
        patience = signIn;
        return this;
    }

    /** How long a request is tried when nothing can be sent. */
    Surroundings insisting(Duration time) {
        insisting = time;
        return this;
    }

    Queue<URI> opened() {
        return opened;
    }

    Queue<String> said() {
        return said;
    }

    Settings settings() {
        Backoff backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), insisting);
        return new Settings(
                identity, folder, browser, said::add, backoff, patience, Duration.ofSeconds(30), Optional.empty());
    }

    /** Follows the way that a browser goes, on a thread of its own as a browser does. */
    void browse(URI address) {
        opened.add(address);
        Thread.ofVirtual().start(() -> {
            try {
                visit(back(address));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Where the authorization server sends the browser. */
    static URI back(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        return URI.create(connection.getHeaderField("Location"));
    }

    static int visit(URI address) throws IOException {
        return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    }
}
