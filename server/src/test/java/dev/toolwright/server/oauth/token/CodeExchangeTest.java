package dev.toolwright.server.oauth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Together;
import dev.toolwright.server.oauth.Wire;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-T1 to R-T12, attacks 21 to 30, 90, 91. */
final class CodeExchangeTest {
    private static TestServer server;
    private static Flow app;
    private static Flow other;

    @BeforeAll
    static void start() {
        server = new TestServer(new ScriptedProvider());
        app = Flow.registered(server.wire, "https://app.example/cb");
        other = Flow.registered(server.wire, "https://other.example/cb");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertRefused(String expected, HttpResponse<String> response) {
        assertEquals(expected, Flow.error(response));
        assertEquals(Optional.of("application/json"), response.headers().firstValue("Content-Type"));
        assertEquals(Optional.of("no-store"), response.headers().firstValue("Cache-Control"));
        assertEquals(List.of("*"), response.headers().allValues("Access-Control-Allow-Origin"));
        String description = Flow.json(response).path("error_description").asText();
        assertTrue(description.matches("[ -~&&[^\"\\\\]]+"), description);
    }

    /** The valid form with one parameter replaced, added or, for null, left out. */
    private static HttpResponse<String> exchange(String code, String name, String value) {
        List<String> pairs = new ArrayList<>(List.of(
                "grant_type",
                "authorization_code",
                "client_id",
                app.clientId(),
                "redirect_uri",
                app.redirectUri(),
                "code_verifier",
                Flow.VERIFIER,
                "code",
                code));
        int at = pairs.indexOf(name);
        if (at >= 0) {
            pairs.subList(at, at + 2).clear();
        }
        if (value != null) {
            pairs.addAll(List.of(name, value));
        }
        return server.wire.post("/token", Wire.form(pairs.toArray(String[]::new)));
    }

    /** None of these may spend the code: whoever guesses must not take it from its client. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "grant_type, -, invalid_request",
                "grant_type, password, unsupported_grant_type",
                "grant_type, client_credentials, unsupported_grant_type",
                "grant_type, Authorization_code, unsupported_grant_type",
                "client_id, -, invalid_request",
                "client_id, c_unknown, invalid_client",
                "client_id, https://evil.example/client, invalid_grant",
                "redirect_uri, -, invalid_request",
                "redirect_uri, https://evil.example/cb, invalid_grant",
                "redirect_uri, https://app.example/cb/, invalid_grant",
                "code_verifier, -, invalid_grant",
                "code_verifier, short, invalid_grant",
                "code_verifier, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM, invalid_grant",
                "code_verifier, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, invalid_grant",
                "resource, https://evil.example/mcp, invalid_target",
                "resource, https://mcp.example.com/other, invalid_target",
                "resource, mcp, invalid_target",
            })
    void aBadRequestLeavesTheCodeGood(String name, String value, String error) {
        String code = app.code("anna");
        assertRefused("400 " + error, exchange(code, name, value));
        assertEquals(200, app.exchange(code).statusCode());
    }

    @Test
    void aLongVerifierIsNone() {
        String code = app.code("anna");
        assertRefused("400 invalid_grant", exchange(code, "code_verifier", "v".repeat(129)));
        assertEquals(200, app.exchange(code).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://mcp.example.com/mcp", "https://mcp.example.com/mcp/", "https://MCP.example.com:443/"})
    void theResourceMayBeSaidInItsSpellings(String resource) {
        HttpResponse<String> response = app.exchange(app.code("anna"), "resource", resource, "resource", resource);
        assertEquals(200, response.statusCode(), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "client_id", "redirect_uri", "code_verifier", "code", "unknown"})
    void aRepeatedParameterIsRefused(String name) {
        String code = app.code("anna");
        assertRefused("400 invalid_request", app.exchange(code, name, "x", name, "y"));
        assertEquals(200, app.exchange(code).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "'", "\u00e8", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "null", "%00"})
    void aGuessedCodeIsNone(String code) {
        assertRefused("400 invalid_grant", app.exchange(code));
    }

    @Test
    void whatIsNoCodeAtAll() {
        assertRefused("400 invalid_request", exchange("x", "code", null));
        assertRefused("400 invalid_request", server.wire.post("/token", "grant_type=authorization_code&code=%00"));
        assertRefused("400 invalid_request", server.wire.post("/token", "grant_type=%zz"));
        HttpResponse<String> large = app.exchange("x".repeat(1 << 20));
        assertRefused("413 invalid_request", large);
        assertRefused("400 invalid_request", server.wire.post("/token", ""));
    }

    @Test
    void aReplayEndsWhatTheFirstUseGave() {
        String code = app.code("anna");
        JsonNode tokens = Flow.json(app.exchange(code));
        assertEquals(200, app.mcp(tokens.path("access_token").asText()).statusCode());
        assertRefused("400 invalid_grant", app.exchange(code));
        assertEquals(401, app.mcp(tokens.path("access_token").asText()).statusCode());
        assertRefused(
                "400 invalid_grant", app.refresh(tokens.path("refresh_token").asText()));
    }

    @Test
    void anotherClientsReplayEndsNothing() {
        String code = app.code("anna");
        assertRefused("400 invalid_grant", other.exchange(code));
        JsonNode tokens = Flow.json(app.exchange(code));
        assertRefused("400 invalid_grant", other.exchange(code));
        assertEquals(200, app.mcp(tokens.path("access_token").asText()).statusCode());
    }

    @Test
    void ofFiftyAtOnceOneSucceeds() throws Exception {
        String code = app.code("anna");
        List<Integer> statuses = Together.run(50, i -> app.exchange(code).statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(49, statuses.stream().filter(status -> status == 400).count(), statuses.toString());
    }

    @Test
    void aCodeLivesForAMinute() {
        String late = app.code("anna");
        server.clock.advance(Duration.ofSeconds(60));
        assertRefused("400 invalid_grant", app.exchange(late));
        String early = app.code("anna");
        server.clock.advance(Duration.ofSeconds(59));
        assertEquals(200, app.exchange(early).statusCode());
    }

    @Test
    void threeWrongVerifiersBurnACode() {
        String wrong = "w".repeat(43);
        String code = app.code("anna");
        assertRefused("400 invalid_grant", exchange(code, "code_verifier", wrong));
        assertRefused("400 invalid_grant", exchange(code, "code_verifier", wrong));
        assertEquals(200, app.exchange(code).statusCode());
        String burnt = app.code("anna");
        for (int i = 0; i < 3; i++) {
            assertRefused("400 invalid_grant", exchange(burnt, "code_verifier", wrong));
        }
        assertRefused("400 invalid_grant", app.exchange(burnt));
    }

    @Test
    void aGrantThatWasCutGivesNothing() {
        String code = app.code("zoe");
        server.store.connections().cut(new Cut(Which.PERSON, "person-zoe", "test"), server.clock.instant());
        assertRefused("400 invalid_grant", app.exchange(code));
    }

    @Test
    void aClientThatDoesNotRefreshGetsNoRefreshToken() {
        HttpResponse<String> registered = server.wire.json("/register", """
                {"redirect_uris":["https://once.example/cb"],"grant_types":["authorization_code"]}""");
        Flow once =
                new Flow(server.wire, Flow.json(registered).path("client_id").asText(), "https://once.example/cb");
        JsonNode tokens = once.tokens("anna");
        assertFalse(tokens.has("refresh_token"));
        assertEquals(
                "inventory:read inventory:write reference:read",
                tokens.path("scope").asText());
    }

    @Test
    void aDocumentsOutageEndsNothing() {
        String id = "https://docs.example/client";
        server.publish(id, "{\"client_id\":\"" + id + "\",\"redirect_uris\":[\"https://docs.example/cb\"]}");
        Flow flow = new Flow(server.wire, id, "https://docs.example/cb");
        String code = flow.code("anna");
        server.web.remove(id);
        server.clock.advance(Duration.ofSeconds(30));
        JsonNode tokens = Flow.json(flow.exchange(code));
        assertEquals(200, flow.refresh(tokens.path("refresh_token").asText()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json", "multipart/form-data; boundary=x", "text/plain; application/x-www-form-urlencoded",
                "text/plain", "application/x-www-form-urlencodedx", "*/*"
            })
    void onlyForms(String type) {
        HttpResponse<String> response = server.wire.send("POST", "/token", "{}", "Content-Type", type);
        assertRefused("415 invalid_request", response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "Application/X-WWW-Form-Urlencoded;charset=utf-8"
            })
    void formsInEverySpelling(String type) {
        HttpResponse<String> response =
                server.wire.send("POST", "/token", "grant_type=authorization_code", "Content-Type", type);
        assertRefused("400 invalid_request", response);
    }

    @Test
    void onlyPostAndNothingInTheQuery() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> response = server.wire.send(method, "/token?grant_type=authorization_code", "");
            assertRefused405(response);
        }
        String code = app.code("anna");
        HttpResponse<String> inQuery = server.wire.post(
                "/token?code=" + code, Wire.form("grant_type", "authorization_code", "client_id", app.clientId()));
        assertRefused("400 invalid_request", inQuery);
    }

    private static void assertRefused405(HttpResponse<String> response) {
        assertEquals("405 invalid_request", Flow.error(response));
        assertEquals(Optional.of("POST, OPTIONS"), response.headers().firstValue("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer x", "x"})
    void clientsDoNotAuthenticate(String authorization) {
        String code = app.code("anna");
        HttpResponse<String> response = server.wire.post(
                "/token",
                Wire.form("grant_type", "authorization_code", "client_id", app.clientId(), "code", code),
                "Authorization",
                authorization);
        assertRefused("401 invalid_client", response);
        assertEquals(Optional.of("Basic realm=\"token\""), response.headers().firstValue("WWW-Authenticate"));
    }

    @Test
    void browsersMayCall() {
        HttpResponse<String> preflight = server.wire.send(
                "OPTIONS",
                "/token",
                "",
                "Origin",
                "https://inspector.example",
                "Access-Control-Request-Method",
                "POST");
        assertEquals(204, preflight.statusCode());
        assertEquals(List.of("*"), preflight.headers().allValues("Access-Control-Allow-Origin"));
        assertEquals(List.of("POST, OPTIONS"), preflight.headers().allValues("Access-Control-Allow-Methods"));
        assertEquals(List.of(), preflight.headers().allValues("Access-Control-Allow-Credentials"));
    }
}
