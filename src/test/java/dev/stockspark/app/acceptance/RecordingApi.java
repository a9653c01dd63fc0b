package dev.stockspark.app.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The API with one company, one dealer and one vehicle: it answers the same bytes always, and keeps the bytes of what it is sent. */
final class RecordingApi implements AutoCloseable {
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

    private final HttpServer server;
    private final String vehicle;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private RecordingApi(HttpServer server, String vehicle) {
        this.server = server;
        this.vehicle = vehicle;
    }

    static RecordingApi start(String vehicle) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RecordingApi api = new RecordingApi(server, vehicle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", api::answer);
            server.start();
            return api;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The bodies of the changes, in order. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    void forget() {
        sent.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            sent.add(body);
        }
        byte[] bytes = body(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String body(String path) {
        if (path.contains("/realms/")) {
            return TOKEN;
        }
        return path.contains("/vehicle/") ? vehicle : "[{\"id\":1,\"name\":\"One\"}]";
    }
}
