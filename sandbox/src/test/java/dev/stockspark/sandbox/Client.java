package dev.stockspark.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stockspark.sandbox.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of the sandbox over a real socket. Immutable: {@link #as} and {@link #with} give another one. */
record Client(Sandbox sandbox, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client of(Sandbox sandbox) {
        return new Client(sandbox, Map.of());
    }

    /** An answer. {@code json} is missing where the body is empty or no JSON. */
    record Reply(int status, Map<String, String> headers, byte[] body, JsonNode json) {}

    /** The same client, signed in. */
    Client as(String user) {
        Reply reply = token(
                Map.of("grant_type", "password", "client_id", "carspark-api", "username", user, "password", user));
        return with(
                "Authorization", "Bearer " + reply.json().get("access_token").textValue());
    }

    Client with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(sandbox, more);
    }

    Reply token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                URI.create(sandbox.tokenUrl()),
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(body));
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    JsonNode json(String path) {
        Reply reply = get(path);
        if (reply.status() != 200) {
            throw new AssertionError(path + " answered " + reply.status() + ": " + reply.json());
        }
        return reply.json();
    }

    Reply put(String path, JsonNode body) {
        return send("PUT", path, new String(Json.write(body), StandardCharsets.UTF_8));
    }

    Reply post(String path, JsonNode body) {
        return send("POST", path, new String(Json.write(body), StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, String json) {
        return json.isEmpty()
                ? send(method, url(path), "", BodyPublishers.noBody())
                : send(method, url(path), "application/json", BodyPublishers.ofString(json));
    }

    Reply send(String method, String path, String mediaType, byte[] body) {
        return send(method, url(path), mediaType, BodyPublishers.ofByteArray(body));
    }

    private URI url(String path) {
        return URI.create(path.startsWith("http") ? path : sandbox.url() + path);
    }

    private Reply send(String method, URI url, String mediaType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, body);
        headers.forEach(request::header);
        if (!mediaType.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        try {
            return reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        boolean json = response.body().length > 0
                && headers.getOrDefault("content-type", "").startsWith("application/json");
        return new Reply(
                response.statusCode(),
                headers,
                response.body(),
                json ? Json.read(response.body()) : MissingNode.getInstance());
    }
}
