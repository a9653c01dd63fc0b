package dev.toolwright.server.oauth.bearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.Scopes;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.tool.ToolDescriptor;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-H1 to R-H10, attacks 43 (opaque tokens), 50, 51. */
final class BearerGateTest {
    private static final String METADATA =
            "resource_metadata=\"https://mcp.example.com/.well-known/oauth-protected-resource/mcp\"";
    private static final String SCOPE = "scope=\"inventory:read inventory:write reference:read\"";

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

    private static void assertChallenge(String expected, HttpResponse<String> response) {
        assertEquals(401, response.statusCode());
        assertEquals(List.of(expected), response.headers().allValues("WWW-Authenticate"));
        assertEquals("401 invalid_token", Flow.error(response));
    }

    @Test
    void withoutATokenThereIsNoError() {
        String expected = "Bearer " + METADATA + ", " + SCOPE;
        String token = app.tokens("anna").path("access_token").asText();
        for (String method : List.of("GET", "POST", "DELETE")) {
            assertChallenge(expected, server.wire.send(method, "/mcp", ""));
        }
        assertChallenge(expected, server.wire.get("/mcp", "Authorization", "Basic YTpi"));
        assertChallenge(expected, server.wire.get("/mcp", "Authorization", "DPoP " + token));
        assertChallenge(expected, server.wire.get("/mcp?access_token=" + token));
        assertChallenge(expected, server.wire.post("/mcp", "access_token=" + token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearer a,b",
                "Bearer \u00e8",
                "Bearer \"x\"",
                "bearer =",
                "Bearer a=b",
            })
    void whatIsNoTokenIsInvalid(String header) {
        assertChallenge(
                "Bearer error=\"invalid_token\", error_description=\"the Authorization header must hold one bearer token\", "
                        + METADATA + ", " + SCOPE,
                server.wire.get("/mcp", "Authorization", header));
    }

    @Test
    void twoHeadersAreNoToken() {
        String token = app.tokens("anna").path("access_token").asText();
        HttpResponse<String> response =
                server.wire.get("/mcp", "Authorization", "Bearer " + token, "Authorization", "Bearer " + token);
        assertEquals(401, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                ScriptedTokens.UPSTREAM,
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0.",
                "eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.eyJzdWIiOiJhbm5hIn0.AAAA",
            })
    void anUnknownTokenIsInvalid(String token) {
        assertChallenge(invalid(), server.wire.get("/mcp", "Authorization", "Bearer " + token));
    }

    private static final class ScriptedTokens {
        /** What the provider gave for anna: passing it on is not accepted (token passthrough). */
        static final String UPSTREAM = "upstream-access-token-of-anna";
    }

    private static String invalid() {
        return "Bearer error=\"invalid_token\", error_description=\"the access token is not valid any more\", "
                + METADATA + ", " + SCOPE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void theSchemeIsNotCaseSensitive(String scheme) {
        String token = app.tokens("anna").path("access_token").asText();
        HttpResponse<String> response = server.wire.get("/mcp", "Authorization", scheme + token);
        assertEquals(200, response.statusCode());
    }

    @Test
    void everythingElseThatIsOursIsNoAccessToken() {
        HttpResponse<String> departed = app.approve(app.authorize(), "inventory:read");
        HttpResponse<String> arrived = app.arrive(departed, "anna");
        String code = Flow.parameter(arrived, "code").orElseThrow();
        assertChallenge(invalid(), app.mcp(code));
        assertChallenge(invalid(), app.mcp(app.clientId()));
        assertChallenge(invalid(), app.mcp(Flow.parameter(departed, "state").orElseThrow()));
    }

    @Test
    void anHourIsTheEnd() {
        String token = app.tokens("anna").path("access_token").asText();
        server.clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertEquals(200, app.mcp(token).statusCode());
        server.clock.advance(Duration.ofSeconds(1));
        assertChallenge(invalid(), app.mcp(token));
    }

    @Test
    void aTokenOfAnotherResourceIsInvalid() throws SQLException {
        String token = app.tokens("moved").path("access_token").asText();
        change("UPDATE oauth_grant SET resource = 'https://old.example.com/mcp' WHERE person = 'person-moved'");
        assertChallenge(invalid(), app.mcp(token));
    }

    /** What another process does is seen after at most five seconds. */
    @Test
    void aRevocationElsewhereIsSeenSoon() throws SQLException {
        String token = app.tokens("cut").path("access_token").asText();
        assertEquals(200, app.mcp(token).statusCode());
        change("UPDATE oauth_grant SET revoked_at = 1 WHERE person = 'person-cut'");
        server.clock.advance(Duration.ofMillis(4_999));
        assertChallenge(invalid(), app.mcp(token));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = server.database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    @Test
    void anOutageIsNo401() {
        try (TestServer broken = new TestServer(new ScriptedProvider())) {
            Flow flow = Flow.registered(broken.wire, "https://app.example/cb");
            JsonNode tokens = flow.tokens("anna");
            broken.database.close();
            assertEquals(503, flow.mcp(tokens.path("access_token").asText()).statusCode());
            HttpResponse<String> refresh =
                    flow.refresh(tokens.path("refresh_token").asText());
            assertEquals("503 temporarily_unavailable", Flow.error(refresh));
            assertEquals("5", refresh.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(
                    200,
                    broken.wire.get("/.well-known/oauth-authorization-server").statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inventory:read | get_vehicle |",
                "inventory:read | set_price | inventory:read inventory:write",
                "inventory:read | delete_vehicle | inventory:read inventory:write",
                "inventory:write | get_vehicle | inventory:write inventory:read",
                "inventory:write | set_price |",
                "inventory:write | delete_vehicle |",
                "inventory:read inventory:write | list_makes | inventory:read inventory:write reference:read",
            })
    void eachToolTakesItsScope(String granted, String tool, String needed) {
        ToolDescriptor descriptor =
                List.of(Scopes.GET_VEHICLE, Scopes.SET_PRICE, Scopes.DELETE_VEHICLE, Scopes.LIST_MAKES).stream()
                        .filter(each -> each.name().equals(tool))
                        .findFirst()
                        .orElseThrow();
        List<String> headers = List.of("Bearer "
                + app.tokens("anna", granted.split(" ")).path("access_token").asText());
        BearerGate gate = server.authorization.gate();
        Admission.Authenticated caller = assertInstanceOf(Admission.Authenticated.class, gate.admit(headers));
        assertEquals(needed == null, BearerGate.lists(caller, descriptor));
        if (needed == null) {
            assertInstanceOf(Admission.Authenticated.class, gate.admit(headers, descriptor));
        } else {
            Challenge challenge = assertInstanceOf(Admission.InsufficientScope.class, gate.admit(headers, descriptor))
                    .challenge();
            assertEquals(403, challenge.status());
            assertEquals("insufficient_scope", challenge.error());
            assertEquals(
                    "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\", " + METADATA
                            + ", error_description=\"this needs a permission that was not granted\"",
                    challenge.wwwAuthenticate());
        }
    }

    @Test
    void challengesCanBeReadByARegularExpression() {
        String header =
                server.wire.get("/mcp").headers().firstValue("WWW-Authenticate").orElseThrow();
        assertTrue(header.startsWith("Bearer "));
        assertFalse(header.contains("\\"));
        assertTrue(header.chars().allMatch(c -> c >= 0x20 && c < 0x7F));
    }

    @Test
    void stepUpDoesNotAskToStayOffline() {
        HttpResponse<String> departed =
                app.approve(app.authorize("scope", "inventory:read offline_access"), "inventory:read");
        String code = Flow.parameter(app.arrive(departed, "anna"), "code").orElseThrow();
        String token = Flow.json(app.exchange(code)).path("access_token").asText();
        Admission admission = server.authorization.gate().admit(List.of("Bearer " + token), Scopes.SET_PRICE);
        Challenge challenge =
                assertInstanceOf(Admission.InsufficientScope.class, admission).challenge();
        assertTrue(challenge.wwwAuthenticate().contains("scope=\"inventory:read inventory:write\""));
    }
}
