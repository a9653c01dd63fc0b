package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.document.Document.Described;
import dev.stockspark.sandbox.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends what the document describes, encoded as it says. */
record Wire(String home, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "edge-of-a-part";

    /** {@code json} is missing where the body is none. */
    record Answer(int status, String mediaType, byte[] body, JsonNode json) {}

    /** A sandbox's, signed in as demo. */
    static Wire of(String home, String tokenUrl) {
        String form = "grant_type=password&client_id=carspark-api&username=demo&password=demo";
        Answer answer = send(HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return new Wire(home, answer.json().get("access_token").textValue());
    }

    Wire with(String other) {
        return new Wire(home, other);
    }

    Answer send(Described operation, Request request) {
        byte[] body = body(request);
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(home + target(operation, request)))
                .method(
                        request.method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            http.header("Authorization", "Bearer " + token);
        }
        if (body.length > 0) {
            http.header(
                    "Content-Type",
                    request.files().isEmpty() ? request.mediaType() : "multipart/form-data; boundary=" + BOUNDARY);
        }
        return send(http);
    }

    /** What was sent, for the message of a failure. */
    static String told(Described operation, Request request) {
        String body = request.files().isEmpty()
                ? new String(body(request), StandardCharsets.UTF_8)
                : "files " + request.files().keySet();
        return request.method() + " " + target(operation, request) + " " + body;
    }

    static String target(Described operation, Request request) {
        String path = operation.path();
        for (Map.Entry<String, String> each : request.path().entrySet()) {
            path = path.replace(
                    "{" + each.getKey() + "}", encoded(each.getValue()).replace("+", "%20"));
        }
        String query = request.query().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static byte[] body(Request request) {
        if (!request.files().isEmpty()) {
            return form(request.files());
        }
        if (request.body() instanceof TextNode raw) {
            return raw.textValue().getBytes(StandardCharsets.UTF_8);
        }
        return request.body().isMissingNode() ? new byte[0] : Json.write(request.body());
    }

    private static byte[] form(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                            + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(bytes);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            String mediaType =
                    response.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
            return new Answer(
                    response.statusCode(),
                    mediaType,
                    response.body(),
                    mediaType.equals("application/json") ? Json.read(response.body()) : MissingNode.getInstance());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
