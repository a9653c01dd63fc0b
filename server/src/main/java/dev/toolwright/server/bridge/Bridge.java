package dev.toolwright.server.bridge;

import dev.toolwright.server.bridge.http.Remote;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.signin.SignIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A local stdio server for a remote one.
 *
 * <pre>{@code
 * new Bridge(Settings.usual(Identity.named("Example"), folder)).run(URI.create("https://mcp.example.com/mcp"), System.in, System.out);
 * }</pre>
 */
public final class Bridge {
    private static final System.Logger LOG = System.getLogger(Bridge.class.getName());

    private final Settings settings;

    public Bridge(Settings settings) {
        this.settings = settings;
    }

    /**
     * Serves the client until it closes its end. Never writes anything but messages to {@code out}. A server that cannot be reached is
     * no reason to end: its requests are answered with errors until it is back.
     *
     * @throws IllegalArgumentException with a sentence for the person, when the address is not one of https, or of http on this machine
     * @throws UncheckedIOException when the client's end breaks otherwise than by being closed
     */
    public void run(URI remote, InputStream in, OutputStream out) throws InterruptedException {
        Address.check(remote);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10));
        settings.tls().ifPresent(builder::sslContext);
        HttpClient client = builder.build();
        try {
            SignIn.Desk desk =
                    new SignIn.Desk(settings.browser(), settings.say(), settings.signInPatience(), settings.clock());
            SignIn tokens = new SignIn(remote, settings.identity(), settings.folder(), desk, client);
            LocalClient local = new LocalClient(out);
            Conversation conversation =
                    new Conversation(new Remote(remote, client, tokens, settings.backoff()), local, settings.grace());
            try {
                read(in, conversation);
            } finally {
                conversation.end();
            }
        } finally {
            client.shutdownNow();
        }
    }

    private static void read(InputStream in, Conversation conversation) throws InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    conversation.hear(line);
                }
            }
            LOG.log(System.Logger.Level.DEBUG, "the client has closed its end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
