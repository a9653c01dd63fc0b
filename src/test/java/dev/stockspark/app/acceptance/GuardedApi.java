package dev.stockspark.app.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** An API that lets in whom Keycloak knows: its one answer is a list of companies, whose name is the person's. */
final class GuardedApi implements AutoCloseable {
    private final Keycloak keycloak;
    private final HttpServer server;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Queue<String> shown = new ConcurrentLinkedQueue<>();

    private GuardedApi(Keycloak keycloak, HttpServer server) {
        this.keycloak = keycloak;
        this.server = server;
    }

    static GuardedApi start(Keycloak keycloak) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            GuardedApi api = new GuardedApi(keycloak, server);
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

    /** What was shown last. */
    String lastShown() {
        return shown.stream().reduce((first, second) -> second).orElse("");
    }

    /** As if the tokens that were shown until now had expired. */
    void refuseAllShown() {
        refused.addAll(shown);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        shown.add(authorization);
        String person = refused.contains(authorization)
                ? ""
                : keycloak.userInfo(authorization).path("preferred_username").asText();
        byte[] body =
                (person.isEmpty() ? "{}" : "[{\"id\":1,\"name\":\"" + person + "\"}]").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(person.isEmpty() ? 401 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
