package dev.toolwright.server.oauth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-F1 to R-F7, R-T8 to R-T10, R-H9, attacks 32 to 41. */
final class RefreshTest {
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

    private static JsonNode refreshed(String token, String... extra) {
        HttpResponse<String> response = app.refresh(token, extra);
        assertEquals(200, response.statusCode(), response.body());
        return Flow.json(response);
    }

    private static void assertRefused(String error, String token, String... extra) {
        assertEquals("400 " + error, Flow.error(app.refresh(token, extra)));
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asText();
    }

    private static String accessToken(JsonNode tokens) {
        return tokens.path("access_token").asText();
    }

    @Test
    void everyUseRotatesAndIsGoodAtOnce() {
        JsonNode tokens = app.tokens("anna");
        Set<String> seen = new HashSet<>(Set.of(refreshToken(tokens), accessToken(tokens)));
        for (int i = 0; i < 5; i++) {
            tokens = refreshed(refreshToken(tokens));
            assertEquals("Bearer", tokens.path("token_type").asText());
            assertEquals(3600, tokens.path("expires_in").intValue());
            assertEquals(200, app.mcp(accessToken(tokens)).statusCode());
            seen.addAll(Set.of(refreshToken(tokens), accessToken(tokens)));
        }
        assertEquals(12, seen.size());
    }

    @Test
    void withinTheGraceTheSameSuccessorComesBack() {
        String first = refreshToken(app.tokens("anna"));
        JsonNode one = refreshed(first);
        server.clock.advance(Duration.ofSeconds(90));
        JsonNode two = refreshed(first);
        assertEquals(refreshToken(one), refreshToken(two));
        assertFalse(accessToken(one).equals(accessToken(two)));
        assertEquals(200, app.mcp(accessToken(one)).statusCode());
        assertEquals(200, app.mcp(accessToken(two)).statusCode());
        refreshed(refreshToken(two));
    }

    @Test
    void afterTheGraceTheWholeFamilyEnds() {
        String first = refreshToken(app.tokens("anna"));
        JsonNode next = refreshed(first);
        server.clock.advance(Duration.ofSeconds(91));
        assertEquals(200, app.mcp(accessToken(next)).statusCode());
        assertRefused("invalid_grant", first);
        assertEquals(401, app.mcp(accessToken(next)).statusCode());
        assertRefused("invalid_grant", refreshToken(next));
        assertEquals(
                "REFRESH_REPLAYED", server.store.audit().latest(1).get(0).kind().name());
    }

    @Test
    void onceTheSuccessorIsUsedTheGraceIsOver() {
        String first = refreshToken(app.tokens("anna"));
        JsonNode last = refreshed(refreshToken(refreshed(first)));
        assertRefused("invalid_grant", first);
        assertEquals(401, app.mcp(accessToken(last)).statusCode());
    }

    @Test
    void aFamilyEndsAlone() {
        String replayed = refreshToken(app.tokens("anna"));
        JsonNode untouched = app.tokens("anna");
        refreshed(refreshToken(refreshed(replayed)));
        assertRefused("invalid_grant", replayed);
        assertEquals(200, app.mcp(accessToken(untouched)).statusCode());
        refreshed(refreshToken(untouched));
    }

    @Test
    void twentyAtOnceAreOneLine() throws Exception {
        String first = refreshToken(app.tokens("anna"));
        List<HttpResponse<String>> responses = Together.run(20, i -> app.refresh(first));
        Set<String> successors = new HashSet<>();
        for (HttpResponse<String> response : responses) {
            assertEquals(200, response.statusCode(), response.body());
            successors.add(refreshToken(Flow.json(response)));
            assertEquals(200, app.mcp(accessToken(Flow.json(response))).statusCode());
        }
        assertEquals(1, successors.size());
        refreshed(successors.iterator().next());
    }

    @Test
    void anotherClientChangesNothing() {
        Flow other = Flow.registered(server.wire, "https://other.example/cb");
        String token = refreshToken(app.tokens("anna"));
        assertEquals("400 invalid_grant", Flow.error(other.refresh(token)));
        JsonNode next = refreshed(token);
        server.clock.advance(Duration.ofSeconds(91));
        assertEquals("400 invalid_grant", Flow.error(other.refresh(token)));
        assertEquals(200, app.mcp(accessToken(next)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "scope, inventory:read inventory:write reference:read offline_access, invalid_scope",
        "scope, admin, invalid_scope",
        "scope, 'a\"b', invalid_scope",
        "resource, https://evil.example/mcp, invalid_target",
        "resource, x, invalid_target",
    })
    void whatCannotBeHadDoesNotRotate(String name, String value, String error) {
        String token = refreshToken(app.tokens("anna"));
        assertRefused(error, token, name, value);
        server.clock.advance(Duration.ofSeconds(91));
        refreshed(token);
    }

    @Test
    void scopeMayBeNarrowedAndComesBack() {
        JsonNode narrow = refreshed(refreshToken(app.tokens("anna")), "scope", "reference:read inventory:read");
        assertEquals("inventory:read reference:read", narrow.path("scope").asText());
        assertEquals(
                "person-anna " + app.clientId() + " inventory:read reference:read",
                app.mcp(accessToken(narrow)).body());
        assertEquals(
                "inventory:read inventory:write reference:read",
                refreshed(refreshToken(narrow)).path("scope").asText());
    }

    @Test
    void theKindsAreNotInterchangeable() {
        JsonNode tokens = app.tokens("anna");
        assertRefused("invalid_grant", accessToken(tokens));
        assertEquals(401, app.mcp(refreshToken(tokens)).statusCode());
        assertEquals("400 invalid_grant", Flow.error(app.exchange(refreshToken(tokens))));
        refreshed(refreshToken(tokens));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "null", "\u00e8", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aGuessedTokenIsNone(String token) {
        assertRefused("invalid_grant", token);
    }

    @Test
    void aMissingOrRepeatedTokenIsABadRequest() {
        String token = refreshToken(app.tokens("anna"));
        assertRefused("invalid_request", "");
        assertRefused("invalid_request", token, "refresh_token", token);
        String form = Wire.form("grant_type", "refresh_token", "refresh_token", token);
        assertEquals("400 invalid_request", Flow.error(server.wire.post("/token", form)));
        refreshed(token);
    }

    @Test
    void idleForThirtyDaysIsTheEnd() {
        String token = refreshToken(app.tokens("anna"));
        server.clock.advance(Duration.ofDays(30).minusSeconds(1));
        token = refreshToken(refreshed(token));
        server.clock.advance(Duration.ofDays(30));
        assertRefused("invalid_grant", token);
    }

    @Test
    void ninetyDaysAreTheEndHoweverOftenItIsUsed() {
        String token = refreshToken(app.tokens("anna"));
        for (int i = 0; i < 4; i++) {
            server.clock.advance(Duration.ofDays(20));
            token = refreshToken(refreshed(token));
        }
        server.clock.advance(Duration.ofDays(10).minusSeconds(1));
        JsonNode last = refreshed(token);
        assertEquals(200, app.mcp(accessToken(last)).statusCode());
        server.clock.advance(Duration.ofSeconds(1));
        assertRefused("invalid_grant", refreshToken(last));
        assertEquals(401, app.mcp(accessToken(last)).statusCode());
    }

    @Test
    void whatWasCutGivesNothingMore() {
        JsonNode tokens = app.tokens("zoe");
        assertEquals(200, app.mcp(accessToken(tokens)).statusCode());
        server.store
                .connections()
                .cut(new Cut(Which.PERSON, "person-zoe", "the upstream sign-in died"), server.clock.instant());
        assertEquals(401, app.mcp(accessToken(tokens)).statusCode());
        assertRefused("invalid_grant", refreshToken(tokens));
    }

    @Test
    void cuttingDuringRefreshesWins() throws Exception {
        JsonNode tokens = app.tokens("yan");
        List<String> issued = Together.run(20, i -> {
            if (i == 10) {
                server.store.connections().cut(new Cut(Which.PERSON, "person-yan", "test"), server.clock.instant());
                return "";
            }
            return app.refresh(refreshToken(tokens)).body();
        });
        for (String body : issued) {
            if (body.contains("access_token")) {
                String access = body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
                assertEquals(401, app.mcp(access).statusCode());
            }
        }
    }
}
