package dev.stockspark.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A request line sent as it is, for what a careful client would not let out. */
final class RawHttp {
    private RawHttp() {}

    static Reply get(int port, String path, Map<String, String> headers) {
        return head("GET", port, path, headers);
    }

    /** Sends everything of a request but its body, whatever the headers announce. */
    static Reply head(String method, int port, String path, Map<String, String> headers) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            StringBuilder request =
                    new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            int status = Integer.parseInt(answer.split(" ", 3)[1]);
            boolean json = answer.toLowerCase(Locale.ROOT).contains("content-type: application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return new Reply(status, Map.of(), bytes, json ? json(bytes) : MissingNode.getInstance());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return Json.read(bytes);
        } catch (JsonProcessingException damaged) {
            return MissingNode.getInstance();
        }
    }
}
