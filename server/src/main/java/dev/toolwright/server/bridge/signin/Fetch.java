package dev.toolwright.server.bridge.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.Rpc;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small JSON documents from an authorization server. Follows no redirects. */
final class Fetch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 1024 * 1024;

    private final HttpClient client;

    Fetch(HttpClient client) {
        this.client = client;
    }

    /** @param json the body, when it is a JSON object */
    record Document(int status, Optional<ObjectNode> json) {
        /** RFC 6749 section 5.2; empty when there is none. */
        String error() {
            return json.map(body -> body.path("error").asText()).orElse("");
        }

        boolean found() {
            return status == 200 && json.isPresent();
        }
    }

    Document get(URI uri) throws RemoteException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("MCP-Protocol-Version", "2026-07-28")
                .GET());
    }

    Document post(URI uri, ObjectNode body) throws RemoteException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** @param authorization a header's value, of clients that have a secret */
    Document post(URI uri, Map<String, String> form, Optional<String> authorization)
            throws RemoteException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return send(request);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Document send(HttpRequest.Builder request) throws RemoteException, InterruptedException {
        HttpRequest built = request.timeout(PATIENCE).build();
        Places.mustBePrivate(built.uri());
        try {
            HttpResponse<InputStream> response = client.send(built, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return new Document(response.statusCode(), Rpc.read(text));
            }
        } catch (IOException e) {
            throw RemoteException.unsent(
                    "The sign-in server at " + built.uri().getHost()
                            + " cannot be reached. You are not signed in; check the connection and try again.",
                    e);
        }
    }
}
