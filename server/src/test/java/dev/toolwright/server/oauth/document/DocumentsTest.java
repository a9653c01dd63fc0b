package dev.toolwright.server.oauth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fetch.Fetched;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Together;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-I1 to R-I11, attacks 62, 63, 68, 71, 74 to 77. */
final class DocumentsTest {
    private static final String URL = "https://client.example/oauth/client.json";

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(new ScriptedProvider());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> authorize(String clientId, String redirectUri) {
        return server.wire.get("/authorize?" + new Flow(server.wire, clientId, redirectUri).query());
    }

    private HttpResponse<String> authorize() {
        return authorize(URL, "https://client.example/cb");
    }

    private static String document(String more) {
        return "{\"client_id\":\"" + URL
                + "\",\"client_name\":\"Client\",\"redirect_uris\":[\"https://client.example/cb\"]" + more + "}";
    }

    @Test
    void aDocumentIsAClient() {
        server.publish(URL, document(",\"token_endpoint_auth_method\":\"none\",\"unknown\":1"));
        Flow flow = new Flow(server.wire, URL, "https://client.example/cb");
        assertTrue(flow.authorize().response().body().contains("Published by client.example"));
        assertEquals(
                "person-anna " + URL + " inventory:read",
                flow.mcp(flow.tokens("anna", "inventory:read")
                                .path("access_token")
                                .asText())
                        .body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://client.example",
                "https://client.example/",
                "https://client.example/c#frag",
                "https://client.example/c?x=1",
                "https://user@client.example/c",
                "https://client.example:8443/c",
                "https://client.example:443/c",
                "https://client.example/a/../b",
                "https://client.example/./b",
                "https://client.example/..",
                "https://client.example/%2e%2e/b",
                "https://client.example/a%2fb",
                "https://client.example\\c",
                "https://client.example/c\\d",
                "https://client.example//c",
                "https://CLIENT.example/c",
                "HTTPS://client.example/c",
                "http://client.example/c",
                "https://client.example/\tc",
                " https://client.example/c",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest",
                "https://10.0.0.5/x",
                "https://localhost/x",
                "https://2130706433/x",
                "https://127.1/x",
                "https://0x7f.1/x",
                "https://0177.0.0.1/x",
            })
    void aUrlThatCannotBeAnIdIsNotFetched(String id) {
        HttpResponse<String> response = authorize(id, "https://client.example/cb");
        assertEquals(400, response.statusCode());
        assertEquals(Optional.empty(), response.headers().firstValue("Location"));
        assertEquals(0, server.fetches.get());
    }

    @Test
    void aUrlThatIsTooLongIsNotFetched() {
        assertEquals(
                400,
                authorize("https://client.example/" + "c".repeat(490), "https://client.example/cb")
                        .statusCode());
        assertEquals(0, server.fetches.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "not json",
                "{\"client_id\":\"https://client.example/oauth/client.json/\",\"redirect_uris\":[\"https://client.example/cb\"]}",
                "{\"client_id\":\"https://CLIENT.example/oauth/client.json\",\"redirect_uris\":[\"https://client.example/cb\"]}",
                "{\"client_id\":\"https://client.example/oauth/client.json\"}",
                "{\"client_id\":\"https://client.example/oauth/client.json\",\"redirect_uris\":[]}",
                "{\"client_id\":\"https://client.example/oauth/client.json\",\"redirect_uris\":[\"javascript:alert(1)\"]}",
                "{\"client_id\":\"https://client.example/oauth/client.json\",\"client_id\":\"x\",\"redirect_uris\":[\"https://client.example/cb\"]}",
            })
    void aDocumentThatBreaksTheRulesIsAPage(String body) {
        server.publish(URL, body);
        assertRefused();
    }

    private void assertRefused() {
        HttpResponse<String> response = authorize();
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(Optional.empty(), response.headers().firstValue("Location"));
        assertTrue(response.body().contains("This app cannot be accepted"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"client_secret\":\"s\"",
                ",\"client_secret_expires_at\":0",
                ",\"jwks\":{\"keys\":[{\"kty\":\"EC\",\"d\":\"x\"}]}",
                ",\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"k\":\"x\"}]}",
                ",\"token_endpoint_auth_method\":\"client_secret_basic\"",
                ",\"token_endpoint_auth_method\":\"private_key_jwt\"",
                ",\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\"]",
                ",\"logo_uri\":\"http://10.0.0.1/logo.png\"",
                ",\"client_uri\":\"javascript:alert(1)\"",
                ",\"grant_types\":[\"implicit\"]",
            })
    void aDocumentWithSuchAMemberIsAPage(String member) {
        server.publish(URL, document(member));
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"token_endpoint_auth_method\":\"none\"",
                ",\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\",\"none\"]",
                ",\"token_endpoint_auth_method\":\"private_key_jwt\",\"token_endpoint_auth_methods_supported\":[\"none\"]",
                ",\"jwks\":{\"keys\":[{\"kty\":\"EC\",\"x\":\"x\",\"y\":\"y\"}]}",
                ",\"logo_uri\":\"https://10.0.0.1/logo.png\"",
                ",\"grant_types\":[\"authorization_code\",\"urn:ietf:params:oauth:grant-type:device_code\"]",
            })
    void aDocumentWithSuchAMemberIsFine(String member) {
        server.publish(URL, document(member));
        HttpResponse<String> response = authorize();
        assertEquals(200, response.statusCode(), response.body());
        assertFalse(response.body().contains("logo.png"), "nothing remote is shown");
        assertEquals(1, server.fetches.get(), "and nothing else is fetched");
    }

    @ParameterizedTest
    @CsvSource({
        "404, application/json",
        "403, text/html",
        "500, application/json",
        "302, application/json",
        "200, text/html",
        "200, text/plain; application/json",
        "200, application/jsonp",
        "200, ''",
    })
    void whatIsNoDocumentMayBeOneLater(int status, String type) {
        server.web.put(
                URL, new Fetched(status, type, "max-age=600", document("").getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> response = authorize();
        assertEquals(503, response.statusCode());
        assertTrue(response.body().contains("The app could not be verified"), response.body());
        server.clock.advance(Duration.ofSeconds(10));
        server.web.put(
                URL,
                new Fetched(
                        200,
                        "application/client-metadata+json; charset=utf-8",
                        "",
                        document("").getBytes(StandardCharsets.UTF_8)));
        assertEquals(200, authorize().statusCode(), "errors are not remembered");
    }

    @Test
    void aDocumentIsFetchedAgainWhenItIsStale() {
        server.publish(URL, document(""));
        authorize();
        authorize();
        assertEquals(1, server.fetches.get());
        server.clock.advance(Duration.ofSeconds(599));
        authorize();
        assertEquals(1, server.fetches.get());
        server.clock.advance(Duration.ofSeconds(1));
        authorize();
        assertEquals(2, server.fetches.get());
    }

    @Test
    void theLastGoodCopyServesForSevenDays() {
        server.publish(URL, document(""));
        assertEquals(200, authorize().statusCode());
        server.web.clear();
        server.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertEquals(200, authorize().statusCode());
        server.clock.advance(Duration.ofSeconds(20));
        assertEquals(503, authorize().statusCode());
    }

    @Test
    void aDocumentThatHasBecomeBadIsNotReplacedByItsCopy() {
        server.publish(URL, document(""));
        assertEquals(200, authorize().statusCode());
        server.publish(URL, document(",\"client_secret\":\"s\""));
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(400, authorize().statusCode());
    }

    @Test
    void aRedirectUriThatIsGoneFromTheDocumentIsGone() {
        server.publish(URL, document(""));
        assertEquals(200, authorize().statusCode());
        server.publish(URL, document("").replace("/cb", "/new"));
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(400, authorize().statusCode());
        assertEquals(200, authorize(URL, "https://client.example/new").statusCode());
    }

    @Test
    void nobodyIsHammered() {
        for (int i = 0; i < 20; i++) {
            assertEquals(503, authorize().statusCode());
        }
        assertEquals(1, server.fetches.get());
        for (int i = 0; i < 100; i++) {
            authorize("https://client.example/c" + i, "https://client.example/cb");
        }
        assertEquals(60, server.fetches.get());
        server.clock.advance(Duration.ofMinutes(1));
        authorize();
        assertEquals(61, server.fetches.get());
    }

    @Test
    void whoeverAsksAtOnceShares() throws Exception {
        server.publish(URL, document(""));
        List<Integer> statuses = Together.run(20, i -> authorize().statusCode());
        assertEquals(20, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(1, server.fetches.get());
    }

    @ParameterizedTest
    @CsvSource({
        "https://claude.ai/oauth/mcp-oauth-client-metadata, https://claude.ai/api/mcp/auth_callback, Claude",
        "https://claude.ai/oauth/mcp-oauth-client-metadata, https://claude.com/api/mcp/auth_callback, Claude",
        "https://claude.ai/oauth/claude-code-client-metadata, http://localhost:54545/callback, Claude Code",
        "https://claude.ai/oauth/claude-code-client-metadata, http://127.0.0.1:1/callback, Claude Code",
        "https://chatgpt.com/oauth/client.json, https://chatgpt.com/connector_platform_oauth_redirect, ChatGPT",
        "https://vscode.dev/oauth/client-metadata.json, http://127.0.0.1:33418/, Visual Studio Code",
        "https://vscode.dev/oauth/client-metadata.json, https://vscode.dev/redirect, Visual Studio Code",
    })
    void wellKnownClientsAreKnownWithoutTheirHosts(String id, String redirectUri, String name) {
        server.web.put(
                id, new Fetched(403, "text/html", "", "<html>challenge</html>".getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> response = authorize(id, redirectUri);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("<strong>" + name + "</strong>"), response.body());
        boolean local = redirectUri.startsWith("http:");
        assertEquals(local, response.body().contains("A program on this computer asks."), response.body());
    }

    @Test
    void theLiveDocumentOfAWellKnownClientWins() {
        String id = "https://chatgpt.com/oauth/client.json";
        server.publish(id, "{\"client_id\":\"" + id + "\",\"redirect_uris\":[\"https://chatgpt.com/new\"]}");
        assertEquals(200, authorize(id, "https://chatgpt.com/new").statusCode());
        assertEquals(
                400,
                authorize(id, "https://chatgpt.com/connector_platform_oauth_redirect")
                        .statusCode());
    }
}
