package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.fixture.SampleUpstreams;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole server with its authorization server in front: R-H1 to R-H7, R-M2, traps 7 and 30 to 32. */
final class SignedInTest {
    private static final String LEGACY_LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private static final SampleUpstreams API = new SampleUpstreams();
    private static final AtomicReference<Runnable> DURING_A_CALL = new AtomicReference<>(() -> {});
    private static SignedInServer server;
    private static Flow app;

    @BeforeAll
    static void start() {
        server = new SignedInServer(new SampleCatalogue(), (name, person, deadline) -> request -> {
            DURING_A_CALL.get().run();
            return API.api(name, person, deadline).send(request);
        });
        app = Flow.registered(server.wire(), "https://app.example/cb");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> mcp(String token, String body, String... headers) {
        List<String> all = new ArrayList<>(
                List.of("Content-Type", "application/json", "Accept", "application/json, text/event-stream"));
        if (!token.isEmpty()) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        all.addAll(List.of(headers));
        return app.wire().send("POST", "/mcp", body, all.toArray(String[]::new));
    }

    private static HttpResponse<String> modern(String token, String method, String more, String... headers) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + META + more + "}}";
        List<String> all = new ArrayList<>(List.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method));
        all.addAll(List.of(headers));
        return mcp(token, body, all.toArray(String[]::new));
    }

    private static String token(String who, String... scopes) {
        return app.tokens(who, scopes).path("access_token").asText();
    }

    private static List<String> names(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        List<String> names = new ArrayList<>();
        Flow.json(response)
                .path("result")
                .path("tools")
                .forEach(tool -> names.add(tool.path("name").asText()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/mcp/"})
    void withoutATokenEveryMethodIsChallenged(String path) {
        String expected =
                "Bearer resource_metadata=\"https://mcp.example.com/.well-known/oauth-protected-resource/mcp\","
                        + " scope=\"reading:read writing:write\"";
        for (String method : List.of("GET", "POST", "DELETE", "HEAD", "PUT")) {
            HttpResponse<String> response = app.wire().send(method, path, "");
            assertEquals(401, response.statusCode(), method);
            assertEquals(List.of(expected), response.headers().allValues("WWW-Authenticate"), method);
            assertEquals(Optional.empty(), response.headers().firstValue("Location"));
        }
        HttpResponse<String> nonsense = mcp("", "not json");
        assertEquals(401, nonsense.statusCode(), "the body has not been looked at");
        assertEquals("401 invalid_token", Flow.error(nonsense));
        HttpResponse<String> dead = mcp("dead", LEGACY_LIST);
        assertEquals(401, dead.statusCode());
        assertTrue(dead.headers()
                .firstValue("WWW-Authenticate")
                .orElseThrow()
                .startsWith("Bearer error=\"invalid_token\""));
    }

    @Test
    void withATokenBothErasAnswer() {
        String token = token("anna", "reading:read", "writing:write");
        assertEquals(14, names(mcp(token, LEGACY_LIST)).size());
        HttpResponse<String> list = modern(token, "tools/list", "");
        assertEquals(14, names(list).size());
        assertEquals(
                "private", Flow.json(list).path("result").path("cacheScope").asText());
        assertEquals(
                405, app.wire().get("/mcp", "Authorization", "Bearer " + token).statusCode());
    }

    @Test
    void whatWasNotGrantedIsNotListed() {
        String reading = token("anna", "reading:read");
        List<String> legacy = names(mcp(reading, LEGACY_LIST));
        assertEquals(legacy, names(modern(reading, "tools/list", "")));
        assertTrue(legacy.contains("echo"), legacy.toString());
        assertFalse(legacy.contains("change"), legacy.toString());
        assertFalse(legacy.contains("remember"), legacy.toString());
        String writing = token("bert", "writing:write");
        assertEquals(List.of("crash", "change", "ask", "remember"), names(modern(writing, "tools/list", "")));
        assertEquals(List.of("crash", "change", "ask", "remember"), names(mcp(writing, LEGACY_LIST)));
    }

    @Test
    void aCallOutsideTheScopesAsksForMore() {
        String token = token("anna", "reading:read");
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{\"kind\":\"x\"}}}";
        for (HttpResponse<String> response : List.of(
                mcp(token, call.formatted("change")),
                modern(
                        token,
                        "tools/call",
                        ",\"name\":\"change\",\"arguments\":{\"kind\":\"x\"}",
                        "Mcp-Name",
                        "change"))) {
            assertEquals("403 insufficient_scope", Flow.error(response));
            String header = response.headers().firstValue("WWW-Authenticate").orElseThrow();
            assertTrue(
                    header.startsWith(
                            "Bearer error=\"insufficient_scope\", scope=\"reading:read writing:write\", resource_metadata="),
                    header);
        }
        String more = token("anna", "reading:read", "writing:write");
        HttpResponse<String> granted = mcp(more, call.formatted("crash"));
        assertEquals(200, granted.statusCode(), granted.body());
        HttpResponse<String> unknown = mcp(token, call.formatted("nothing"));
        assertTrue(unknown.body().contains("unknown tool"), unknown.body());
    }

    @Test
    void theToolsAsPlainHttpNeedTheSameTokenAndScopes() {
        HttpResponse<String> nobody = app.wire().get("/api/tools");
        assertEquals(401, nobody.statusCode());
        assertTrue(nobody.headers().firstValue("WWW-Authenticate").orElseThrow().contains("resource_metadata="));
        assertEquals(Optional.of("application/problem+json"), nobody.headers().firstValue("Content-Type"));
        assertEquals(401, Flow.json(nobody).path("status").asInt());
        String reading = "Bearer " + token("anna", "reading:read");
        String listed = app.wire().get("/api/tools", "Authorization", reading).body();
        assertTrue(listed.contains("\"echo\"") && !listed.contains("\"change\""), listed);
        String document =
                app.wire().get("/api/openapi.json", "Authorization", reading).body();
        assertTrue(document.contains("\"bearer\"") && !document.contains("/api/tools/change"), document);
        HttpResponse<String> refused = app.wire()
                .send(
                        "POST",
                        "/api/tools/change",
                        "{\"kind\":\"ok\"}",
                        "Authorization",
                        reading,
                        "Content-Type",
                        "application/json");
        assertEquals(403, refused.statusCode(), refused.body());
        assertEquals("insufficient_scope", Flow.json(refused).path("code").asText());
        assertTrue(refused.headers()
                .firstValue("WWW-Authenticate")
                .orElseThrow()
                .contains("scope=\"reading:read writing:write\""));
    }

    @Test
    void whoeverIsCutIsOutAtOnce() {
        String token = token("zoe", "reading:read");
        assertEquals(200, mcp(token, LEGACY_LIST).statusCode());
        server.store.connections().cut(new Cut(Which.PERSON, "person-zoe", "test"), server.clock.instant());
        assertEquals(401, mcp(token, LEGACY_LIST).statusCode());
    }

    @Test
    void aSignInThatEndsDuringACallIsAskedForInItsAnswer() {
        String token = token("yves", "reading:read");
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"fetch\",\"arguments\":{\"kind\":\"signed_out\"}}}";
        HttpResponse<String> refused = mcp(token, call);
        assertEquals(200, refused.statusCode(), "the API's own doubts end nobody's sign-in");
        assertTrue(refused.body().contains("\"isError\":true"), refused.body());
        DURING_A_CALL.set(() -> server.store
                .connections()
                .cut(new Cut(Which.PERSON, "person-yves", "the provider"), server.clock.instant()));
        try {
            HttpResponse<String> ended = mcp(token, call);
            assertEquals("401 invalid_token", Flow.error(ended));
            assertTrue(ended.headers()
                    .firstValue("WWW-Authenticate")
                    .orElseThrow()
                    .startsWith("Bearer error=\"invalid_token\""));
        } finally {
            DURING_A_CALL.set(() -> {});
        }
    }

    @Test
    void anOutageBehindACallIsAToolError() {
        String token = token("anna", "reading:read");
        HttpResponse<String> response = mcp(
                token,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"fetch\",\"arguments\":{\"kind\":\"unreachable\"}}}");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("\"isError\":true"), response.body());
        assertEquals(200, mcp(token, LEGACY_LIST).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "it-IT,it;q=0.9 | -           | al momento non è raggiungibile",
                "it-IT,it;q=0.9 | *           | al momento non è raggiungibile",
                "it-IT,it;q=0.9 | '*;q=0.5, ' | al momento non è raggiungibile",
                "it-IT,it;q=0.9 | de-DE       | ist zurzeit nicht erreichbar",
                "it-IT,it;q=0.9 | fr          | cannot be reached",
                "-              | -           | cannot be reached",
                "-              | it          | al momento non è raggiungibile",
                "it;q=x         | -           | cannot be reached",
            })
    void aPersonReadsTheirLanguageAndOtherwiseThatOfTheSignIn(String browser, String program, String sentence) {
        HttpResponse<String> left = app.approve(app.authorize(), "reading:read");
        String state = Flow.parameter(left, "state").orElseThrow();
        List<String> headers = new ArrayList<>(List.of("Cookie", Flow.cookies(left)));
        Optional.ofNullable(browser).ifPresent(it -> headers.addAll(List.of("Accept-Language", it)));
        HttpResponse<String> back = app.wire()
                .get(
                        "/callback?" + dev.toolwright.server.oauth.Wire.form("state", state, "code", "carla"),
                        headers.toArray(String[]::new));
        String code = Flow.parameter(back, "code").orElseThrow();
        String token = Flow.json(app.exchange(code)).path("access_token").asText();
        List<String> asked = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        Optional.ofNullable(program).ifPresent(it -> asked.addAll(List.of("Accept-Language", it)));
        String answer = app.wire()
                .get("/api/tools/fetch?kind=unreachable", asked.toArray(String[]::new))
                .body();
        assertTrue(answer.contains(sentence), answer);
    }

    @Test
    void pagesOfOtherOriginsMayAskForTokensButNotCall() {
        HttpResponse<String> preflight = app.wire()
                .send("OPTIONS", "/mcp", "", "Origin", TestServer.ORIGIN, "Access-Control-Request-Method", "POST");
        assertEquals(204, preflight.statusCode());
        assertTrue(preflight
                .headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElseThrow()
                .contains("Authorization"));
        HttpResponse<String> own = app.wire().get("/mcp", "Origin", TestServer.ORIGIN);
        assertEquals(401, own.statusCode());
        assertTrue(own.headers()
                .firstValue("Access-Control-Expose-Headers")
                .orElseThrow()
                .contains("WWW-Authenticate"));
        assertEquals(
                403, app.wire().get("/mcp", "Origin", "https://evil.example").statusCode());
        HttpResponse<String> metadata =
                app.wire().get("/.well-known/oauth-authorization-server", "Origin", "https://evil.example");
        assertEquals(List.of("*"), metadata.headers().allValues("Access-Control-Allow-Origin"));
        HttpResponse<String> page = app.wire().get("/authorize?" + app.query(), "Origin", "https://evil.example");
        assertEquals(List.of(), page.headers().allValues("Access-Control-Allow-Origin"));
    }

    @Test
    void aLongRequestStillFits() {
        String state = "%C3%A8".repeat(1_024);
        HttpResponse<String> response =
                app.wire().get("/authorize?" + app.query().replaceAll("state=[^&]*", "state=" + state));
        assertEquals(200, response.statusCode());
    }

    @Test
    void metadataNeedsNoToken() {
        JsonNode resource = Flow.json(app.wire().get("/.well-known/oauth-protected-resource/mcp"));
        assertEquals(server.serve.url().toString(), resource.path("resource").asText());
        assertEquals(
                "[\"reading:read\",\"writing:write\"]",
                resource.path("scopes_supported").toString());
    }
}
