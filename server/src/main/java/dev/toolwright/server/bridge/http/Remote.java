package dev.toolwright.server.bridge.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.message.Rpc;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * The MCP address of the remote server. Sends single requests, with a token where one is wanted, again and again while nothing can be
 * sent. An interrupt ends whatever is under way and closes its connection, which is how a request is cancelled in 2026-07-28.
 */
public final class Remote {
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int SIGN_INS = 2;

    private final URI address;
    private final HttpClient client;
    private final Tokens tokens;
    private final Backoff backoff;

    public Remote(URI address, HttpClient client, Tokens tokens, Backoff backoff) {
        this.address = address;
        this.client = client;
        this.tokens = tokens;
        this.backoff = backoff;
    }

    public URI address() {
        return address;
    }

    public Backoff backoff() {
        return backoff;
    }

    public Reply post(ObjectNode message, Map<String, String> headers) throws RemoteException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(message.toString()));
        return read(persistently(with(request, headers)));
    }

    /** Opens the stream of the older revisions on which a server speaks of its own accord. */
    public Reply get(Map<String, String> headers) throws RemoteException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Accept", "text/event-stream")
                .GET();
        return read(once(with(request, headers)));
    }

    /** Ends a session, if the server wants to hear of it within a moment. */
    public void delete(Map<String, String> headers) throws RemoteException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).DELETE();
        read(once(with(request, headers)));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<InputStream> persistently(HttpRequest.Builder request)
            throws RemoteException, InterruptedException {
        Instant end = Instant.now().plus(backoff.patience());
        for (int failures = 0; ; failures++) {
            try {
                return once(request);
            } catch (RemoteException e) {
                Duration pause = backoff.before(failures);
                if (!e.repeatable() || Instant.now().plus(pause).isAfter(end)) {
                    throw e;
                }
                Thread.sleep(pause);
            }
        }
    }

    /** One exchange, and another one or two when the server wants a token or a better one. */
    private HttpResponse<InputStream> once(HttpRequest.Builder request) throws RemoteException, InterruptedException {
        Optional<String> token = tokens.current();
        for (int signIns = 0; ; signIns++) {
            HttpResponse<InputStream> response = exchange(request, token);
            Challenge challenge = Challenge.of(response.headers().allValues("WWW-Authenticate"));
            boolean wanted =
                    response.statusCode() == 401 || response.statusCode() == 403 && challenge.insufficientScope();
            if (!wanted) {
                return response;
            }
            discard(response);
            if (signIns == SIGN_INS) {
                throw new RemoteException("The server at " + address.getHost()
                        + " does not accept the sign-in that it has just given. Nothing was done; tell its operator.");
            }
            token = Optional.of(tokens.renew(token, challenge));
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request, Optional<String> token)
            throws RemoteException, InterruptedException {
        HttpRequest.Builder copy = request.copy();
        token.ifPresent(value -> copy.setHeader("Authorization", "Bearer " + value));
        try {
            return client.send(copy.build(), BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw RemoteException.unsent(unreachable(), e);
        } catch (SSLException e) {
            if (e.getCause() instanceof EOFException) {
                throw RemoteException.unsent(unreachable(), e);
            }
            throw new RemoteException("The certificate of " + address.getHost() + " is not accepted (" + e.getMessage()
                    + "). Nothing was sent; tell its operator.");
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private String unreachable() {
        return "The server at " + address.getHost()
                + " cannot be reached. Nothing was done; check the connection and try again.";
    }

    /** The connection broke while something was under way. */
    public RemoteException lost(IOException cause) {
        return RemoteException.lost(
                "The connection to " + address.getHost() + " broke before the answer came. It is not known whether the"
                        + " request was carried out; look before you repeat it.",
                cause);
    }

    private Reply read(HttpResponse<InputStream> response) throws RemoteException {
        Optional<String> session = response.headers().firstValue("Mcp-Session-Id");
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int status = response.statusCode();
        if (status == 200 && type.startsWith("text/event-stream")) {
            return new Reply.Events(new EventStream(response.body()), session);
        }
        Optional<ObjectNode> message = Rpc.read(text(response));
        if (status == 202 || status == 204) {
            return new Reply.Accepted();
        }
        return status == 200 && message.isPresent()
                ? new Reply.Single(message.get(), session)
                : new Reply.Refused(status, message.filter(each -> each.has("error")));
    }

    private String text(HttpResponse<InputStream> response) throws RemoteException {
        try (InputStream body = response.body()) {
            return new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private void discard(HttpResponse<InputStream> response) throws RemoteException {
        text(response);
    }
}
