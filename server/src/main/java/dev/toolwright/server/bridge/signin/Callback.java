package dev.toolwright.server.bridge.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The loopback port to which the browser comes back (RFC 8252 section 7.3). Takes one answer, and only with the right state. */
final class Callback implements AutoCloseable {
    static final String PATH = "/callback";

    private final HttpServer server;
    private final String state;
    private final BlockingQueue<Map<String, String>> answers = new LinkedBlockingQueue<>(1);

    private Callback(HttpServer server, String state) {
        this.server = server;
        this.state = state;
    }

    /** @param port 0 for any */
    static Callback on(int port, String state) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        Callback callback = new Callback(server, state);
        server.createContext("/", callback::answer);
        server.start();
        return callback;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI redirectUri() {
        return redirectUri(port());
    }

    static URI redirectUri(int port) {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    /** The parameters with which the browser came back; empty when it did not in time. */
    Optional<Map<String, String>> await(Duration patience) throws InterruptedException {
        return Optional.ofNullable(answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
            if (!exchange.getRequestURI().getPath().equals(PATH)
                    || !exchange.getRequestMethod().equals("GET")) {
                page(exchange, 404, "There is nothing here.");
            } else if (!state.equals(parameters.get("state"))) {
                page(exchange, 400, "This page does not belong to a sign-in that is under way. Nothing was changed.");
            } else if (!answers.offer(parameters)) {
                page(exchange, 400, "This sign-in has been completed already.");
            } else {
                page(
                        exchange,
                        200,
                        parameters.containsKey("error")
                                ? "The sign-in was not completed. You can close this window."
                                : "You are signed in. You can close this window and go back to your application.");
            }
        }
    }

    /** A parameter that comes twice counts as none: its sender cannot be meant well. */
    static Map<String, String> parameters(String rawQuery) {
        Map<String, String> found = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            String[] halves = pair.split("=", 2);
            String name = decoded(halves[0]);
            times.merge(name, 1, Integer::sum);
            found.put(name, halves.length == 2 ? decoded(halves[1]) : "");
        }
        found.keySet().removeIf(name -> times.get(name) > 1);
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void page(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] body = ("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sign-in</title><p>" + sentence)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
