package dev.toolwright.server.oauth.revoke;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Wire;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-V1 to R-V3, attack 39. */
final class RevocationTest {
    private static TestServer server;
    private static Flow app;

    @BeforeAll
    static void start() {
        server = new TestServer(new ScriptedProvider());
        app = Flow.registered(server.wire, "https://app.example/cb");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> revoke(String... pairs) {
        return server.wire.post("/revoke", Wire.form(pairs));
    }

    private static void assertDone(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("", response.body());
        assertEquals(Optional.of("no-store"), response.headers().firstValue("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "refresh_token", "access_token", "saml2"})
    void aRefreshTokenTakesEverythingWithIt(String hint) {
        JsonNode tokens = app.tokens("anna");
        String access = tokens.path("access_token").asText();
        String refresh = tokens.path("refresh_token").asText();
        assertEquals(200, app.mcp(access).statusCode());
        assertDone(revoke("token", refresh, "client_id", app.clientId(), "token_type_hint", hint));
        assertEquals(401, app.mcp(access).statusCode());
        assertEquals("400 invalid_grant", Flow.error(app.refresh(refresh)));
        assertDone(revoke("token", refresh, "client_id", app.clientId()));
    }

    @Test
    void anAccessTokenGoesAlone() {
        JsonNode tokens = app.tokens("anna");
        String access = tokens.path("access_token").asText();
        assertEquals(200, app.mcp(access).statusCode());
        assertDone(revoke("token", access, "client_id", app.clientId()));
        assertEquals(401, app.mcp(access).statusCode());
        assertEquals(200, app.refresh(tokens.path("refresh_token").asText()).statusCode());
    }

    @Test
    void anotherClientRevokesNothing() {
        JsonNode tokens = app.tokens("anna");
        for (String kind : List.of("access_token", "refresh_token")) {
            assertDone(revoke("token", tokens.path(kind).asText(), "client_id", "c_other"));
        }
        assertEquals(200, app.mcp(tokens.path("access_token").asText()).statusCode());
        assertEquals(200, app.refresh(tokens.path("refresh_token").asText()).statusCode());
    }

    @Test
    void whoeverHoldsTheTokenNeedsNoName() {
        JsonNode tokens = app.tokens("anna");
        assertDone(revoke("token", tokens.path("refresh_token").asText()));
        assertEquals(401, app.mcp(tokens.path("access_token").asText()).statusCode());
    }

    @Test
    void unknownTokensAreDoneWith() {
        assertDone(revoke("token", "unknown", "client_id", app.clientId()));
        assertDone(revoke("token", "\u00e8' OR 1=1--"));
    }

    @Test
    void badRequests() {
        String token = app.tokens("anna").path("access_token").asText();
        assertEquals("400 invalid_request", Flow.error(revoke("client_id", app.clientId())));
        assertEquals("400 invalid_request", Flow.error(revoke("token", "")));
        assertEquals("400 invalid_request", Flow.error(revoke("token", token, "token", token)));
        assertEquals(
                "400 invalid_request",
                Flow.error(revoke("token", token, "client_id", "a", "client_id", app.clientId())));
        assertEquals("413 invalid_request", Flow.error(revoke("token", "x".repeat(20_000))));
        assertEquals("405 invalid_request", Flow.error(server.wire.get("/revoke?token=" + token)));
        assertEquals(
                "415 invalid_request",
                Flow.error(server.wire.send("POST", "/revoke", "{}", "Content-Type", "application/json")));
        assertEquals(200, app.mcp(token).statusCode());
    }
}
