package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Once somebody has signed in, nothing that a client asks of the authorization server waits for the provider: here it is slow, and then gone.
 *
 * <p>{@code -Dpace.requests=5000} is the long form; it prints how long the answers took.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProviderDownIT {
    private static final int REQUESTS = Integer.getInteger("pace.requests", 50);
    private static final int CODES = Math.max(3, REQUESTS / 50);
    private static final int SLOWER_THAN_ANY_LIMIT = 600_000;

    private static Program sandbox;
    private static Program server;
    private static App app;
    private static final List<String> CODES_AT_HAND = new ArrayList<>();
    private static String refreshToken = "";

    @BeforeAll
    static void start() {
        sandbox = Stack.sandbox();
        String api = sandbox.address(Stack.START);
        server = Stack.server(Map.of(
                "STOCKSPARK_API_URL",
                api,
                "STOCKSPARK_SIGN_IN_ISSUER",
                api + "/realms/sandbox",
                "STOCKSPARK_SIGN_IN_CLIENT_ID",
                "carspark-api",
                "STOCKSPARK_PORT",
                Integer.toString(Stack.freePort()),
                "STOCKSPARK_DATA",
                Stack.temporaryFolder().toString()));
        app = App.register(origin(), "App");
        for (int i = 0; i < 2 * CODES; i++) {
            CODES_AT_HAND.add(app.code());
        }
    }

    @AfterAll
    static void stop() {
        try {
            server.close();
        } finally {
            sandbox.close();
        }
    }

    private static String origin() {
        return server.address(Stack.START).replaceAll("/mcp$", "");
    }

    @Test
    @Order(1)
    void aSlowProviderSlowsNobody() {
        assertEquals(
                200,
                Web.send(
                                "PUT",
                                sandbox.address(Stack.START) + "/sandbox/provider/trouble",
                                "{\"words\":\"slow=" + SLOWER_THAN_ANY_LIMIT + "\"}",
                                "Content-Type",
                                "application/json")
                        .statusCode());
        everything("slow");
    }

    @Test
    @Order(2)
    void aProviderThatIsGoneStopsNobody() {
        sandbox.kill();
        everything("gone");
    }

    /** Every answer a client gets before, at and after a sign-in, except the sign-in itself. */
    private static void everything(String provider) {
        pace(provider, "discovery", REQUESTS, i -> Web.get(origin() + "/.well-known/oauth-authorization-server"));
        pace(provider, "resource", REQUESTS, i -> Web.get(origin() + "/.well-known/oauth-protected-resource/mcp"));
        pace(provider, "register", REQUESTS, i -> register(provider + i % 400));
        pace(provider, "consent page", REQUESTS, i -> Web.get(app.authorize()));
        pace(provider, "exchange", CODES, i -> app.exchange(CODES_AT_HAND.removeFirst()));
        pace(provider, "refresh", REQUESTS, i -> app.refresh(refreshToken));
    }

    private static HttpResponse<String> register(String name) {
        return Web.send(
                "POST",
                origin() + "/register",
                "{\"client_name\":\"" + name + "\",\"redirect_uris\":[\"https://app.example/cb\"]}",
                "Content-Type",
                "application/json");
    }

    /** What was issued is good at once. */
    private static void keep(HttpResponse<String> answer) {
        JsonNode said = Web.json(answer.body().startsWith("{") ? answer.body() : "{}");
        if (said.has("refresh_token")) {
            refreshToken = said.path("refresh_token").asText();
            assertTrue(app.admits(said.path("access_token").asText()));
        }
    }

    private static void pace(String provider, String what, int count, IntFunction<HttpResponse<String>> request) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = request.apply(i);
            took.add(System.nanoTime() - begun);
            assertEquals(2, answer.statusCode() / 100, answer.body());
            keep(answer);
        }
        Collections.sort(took);
        System.out.printf(
                Locale.ROOT,
                "provider %s, %s: %d answers, median %.1f ms, p99 %.1f ms%n",
                provider,
                what,
                count,
                took.get(count / 2) / 1e6,
                took.get(count * 99 / 100) / 1e6);
    }
}
