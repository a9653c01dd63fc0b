package dev.toolwright.server.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A little MCP server on a loopback port that does with each message what the test says, and an authorization server beside it. */
final class RemoteServer implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Authority authority;
    private volatile Predicate<Received> allowed = request -> true;

    RemoteServer() {
        this(0);
    }

    RemoteServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        authority = new Authority(origin());
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    URI address() {
        return URI.create(origin() + "/mcp");
    }

    Authority authority() {
        return authority;
    }

    /** Wants a token of its authority with every request. */
    RemoteServer guarded() {
        allowed = request -> authority.accepts(request.header("Authorization"));
        return this;
    }

    /** What happens with messages of a method; {@code GET} and {@code DELETE} stand for themselves, {@code *} for the rest. */
    RemoteServer on(String method, Script script) {
        scripts.put(method, script);
        return this;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> methods() {
        return received.stream().map(Received::method).toList();
    }

    /** The first message of a method. */
    Received first(String method) {
        return received.stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " did not come, but " + methods()));
    }

    Received last(String method) {
        return received.stream()
                .filter(each -> each.method().equals(method))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError(method + " did not come, but " + methods()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Exchange wire = new Exchange(exchange);
            if (!exchange.getRequestURI().getPath().equals("/mcp")) {
                authority.answer(wire);
                return;
            }
            Received request = Received.of(wire);
            received.add(request);
            if (!allowed.test(request)) {
                wire.header("WWW-Authenticate", authority.challenge());
                wire.json(401, "{\"error\":\"invalid_token\"}");
                return;
            }
            scripts.getOrDefault(request.method(), scripts.getOrDefault("*", (r, w) -> w.json(405, "{}")))
                    .answer(request, wire);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @FunctionalInterface
    interface Script {
        void answer(Received request, Exchange wire) throws IOException, InterruptedException;

        /** A response with this result. */
        static Script result(String json) {
            return (request, wire) -> wire.json(200, request.result(json));
        }

        static Script error(int status, int code, String message) {
            return (request, wire) -> wire.json(status, request.error(code, message));
        }
    }

    /** @param method of the message, or the verb when there is none */
    record Received(String method, Map<String, List<String>> headers, JsonNode message) {
        static Received of(Exchange wire) throws IOException {
            JsonNode message = JSON.readTree(wire.body().isEmpty() ? "{}" : wire.body());
            String method = message.path("method").asText(message.has("jsonrpc") ? "response" : wire.verb());
            return new Received(method, wire.headers(), message);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        String result(String json) {
            return "{\"jsonrpc\":\"2.0\",\"id\":" + message.path("id") + ",\"result\":" + json + "}";
        }

        String error(int code, String text) {
            return "{\"jsonrpc\":\"2.0\",\"id\":" + message.path("id") + ",\"error\":{\"code\":" + code
                    + ",\"message\":\"" + text + "\"}}";
        }

        JsonNode params() {
            return message.path("params");
        }

        JsonNode meta(String name) {
            return params().path("_meta").path("io.modelcontextprotocol/" + name);
        }
    }

    /** The server's side of one HTTP exchange. */
    static final class Exchange {
        private final HttpExchange exchange;
        private final String body;
        private boolean streaming;

        Exchange(HttpExchange exchange) throws IOException {
            this.exchange = exchange;
            this.body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }

        String verb() {
            return exchange.getRequestMethod();
        }

        URI uri() {
            return exchange.getRequestURI();
        }

        String body() {
            return body;
        }

        Map<String, List<String>> headers() {
            return Map.copyOf(exchange.getRequestHeaders());
        }

        Exchange header(String name, String value) {
            exchange.getResponseHeaders().add(name, value);
            return this;
        }

        void json(int status, String text) throws IOException {
            header("Content-Type", "application/json");
            send(status, text);
        }

        void send(int status, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }

        void accepted() throws IOException {
            send(202, "");
        }

        /** Some lines of an event stream, which stays open. */
        Exchange event(String lines) throws IOException {
            if (!streaming) {
                header("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                streaming = true;
            }
            OutputStream out = exchange.getResponseBody();
            out.write((lines + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        Exchange message(String json) throws IOException {
            return event("data: " + json);
        }

        /** Waits for the other side to go away, which shows when it is written to. */
        void untilClosed() throws InterruptedException {
            try {
                while (true) {
                    event(": still here");
                    Thread.sleep(20);
                }
            } catch (IOException e) {
                // gone, as was waited for
            }
        }
    }
}
