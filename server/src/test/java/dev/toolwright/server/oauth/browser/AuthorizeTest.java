package dev.toolwright.server.oauth.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.Wire;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-A1 to R-A12, attacks 1 to 15 and 17 to 23. */
final class AuthorizeTest {
    private static TestServer server;
    private static Flow app;
    private static Flow loopback;

    @BeforeAll
    static void start() {
        server = new TestServer(new ScriptedProvider());
        app = Flow.registered(server.wire, "https://app.example/cb");
        loopback = Flow.registered(server.wire, "http://127.0.0.1/cb");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Never a redirect: nobody may be sent anywhere. */
    private static void assertPage(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode());
        assertEquals(Optional.empty(), response.headers().firstValue("Location"));
        assertEquals(Optional.of("text/html; charset=utf-8"), response.headers().firstValue("Content-Type"));
        assertTrue(response.body().contains("<h1>"), response.body());
        assertFalse(response.body().contains("evil"), response.body());
    }

    private static HttpResponse<String> authorize(String query) {
        return server.wire.get("/authorize?" + query);
    }

    private static String valid() {
        return app.query();
    }

    private static String redirectedTo(String uri) {
        return valid().replace(Wire.form("redirect_uri", "https://app.example/cb"), Wire.form("redirect_uri", uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c_unknown", "https://127.0.0.1/x", "javascript:alert(1)", "' OR 1=1--", "<script>"})
    void anUnknownClientIsAPage(String id) {
        assertPage(400, authorize(valid().replace("client_id=" + app.clientId(), Wire.form("client_id", id))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/cb",
                "https://app.example.evil.example/cb",
                "https://app.example@evil.example/cb",
                "https://evil.example\\@app.example/cb",
                "https://app.example%2eevil.example/cb",
                "https://app.example/%2e%2e/open",
                "https://app.example/a/../cb",
                "https://app.example/cb/",
                "https://app.example/cb?x=1",
                "https://app.example/cb#x",
                "https://app.example:443/cb",
                "https://APP.example/cb",
                "http://app.example/cb",
                "http://127.0.0.1/cb",
                "javascript:alert(1)",
                "",
            })
    void aForeignRedirectUriIsAPage(String uri) {
        assertPage(400, authorize(redirectedTo(uri)));
    }

    @Test
    void aMissingOrRepeatedRedirectUriOrClientIsAPage() {
        String uri = Wire.form("redirect_uri", "https://app.example/cb");
        assertPage(400, authorize(valid().replace("&" + uri, "")));
        assertPage(400, authorize(valid() + "&" + uri));
        assertPage(400, authorize(valid() + "&" + Wire.form("redirect_uri", "https://evil.example/cb")));
        assertPage(400, authorize(valid() + "&client_id=" + app.clientId()));
        assertPage(400, authorize(valid() + "&client_id=evil"));
        assertPage(400, authorize(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "state=%ff", "state=%00"})
    void whatCannotBeReadIsAPage(String query) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.wire.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /authorize?" + valid() + "&" + query + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes("US-ASCII"));
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 400", new String(answer, "US-ASCII"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:51234/cb, true",
        "http://127.0.0.1/cb, true",
        "http://localhost:51234/cb, false",
        "http://[::1]:51234/cb, false",
        "http://127.0.0.1:51234/other, false",
        "http://127.0.0.1:51234/cb?x=1, false",
        "https://127.0.0.1:51234/cb, false",
        "http://127.0.0.1@evil.example/cb, false",
    })
    void aLoopbackPortIsFree(String uri, boolean accepted) {
        String query = loopback.query().replace(Wire.encode("http://127.0.0.1/cb"), Wire.encode(uri));
        HttpResponse<String> response = authorize(query);
        assertEquals(accepted ? 200 : 400, response.statusCode());
    }

    /** Attack 15: what an older version let in. */
    @Test
    void anUnsafeUriInTheDatabaseIsNotFollowed() throws SQLException {
        Flow old = Flow.registered(server.wire, "https://old.example/cb");
        try (Connection connection = server.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE oauth_client SET metadata = replace(metadata, 'https://old.example/cb',"
                    + " 'http://evil.example/cb') WHERE id = '" + old.clientId() + "'");
        }
        assertPage(400, authorize(new Flow(server.wire, old.clientId(), "http://evil.example/cb").query()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // PKCE
                "code_challenge | - | invalid_request",
                "code_challenge | short | invalid_request",
                "code_challenge | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | invalid_request",
                "code_challenge | E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM | invalid_request",
                "code_challenge | E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c= | invalid_request",
                "code_challenge_method | - | invalid_request",
                "code_challenge_method | plain | invalid_request",
                "code_challenge_method | s256 | invalid_request",
                "code_challenge_method | S512 | invalid_request",
                "code_challenge_method | none | invalid_request",
                // response
                "response_type | - | invalid_request",
                "response_type | token | unsupported_response_type",
                "response_type | code token | unsupported_response_type",
                "response_type | Code | unsupported_response_type",
                "response_mode | fragment | invalid_request",
                "response_mode | form_post | invalid_request",
                "response_mode | web_message | invalid_request",
                // prompts and request objects
                "prompt | none | interaction_required",
                "prompt | none login | interaction_required",
                "request | eyJhbGciOiJub25lIn0.e30. | request_not_supported",
                "request_uri | https://evil.example/r | request_uri_not_supported",
                // resource and scope
                "resource | https://evil.example/mcp | invalid_target",
                "resource | https://mcp.example.com/other | invalid_target",
                "resource | https://mcp.example.com/mcp#x | invalid_target",
                "resource | /mcp | invalid_target",
                "scope | a\"b | invalid_scope",
                "scope | a\\b | invalid_scope",
                "scope | a\u00e8 | invalid_scope",
            })
    void theClientIsToldByRedirect(String name, String value, String error) {
        assertSentBack(error, authorize(with(name, value)));
    }

    /** Replaces a parameter, or adds it, or leaves it out. */
    private static String with(String name, String value) {
        List<String> pairs = new ArrayList<>(List.of(valid().split("&")));
        pairs.removeIf(pair -> pair.startsWith(name + "="));
        if (value != null) {
            pairs.add(Wire.form(name, value));
        }
        return String.join("&", pairs);
    }

    private static void assertSentBack(String error, HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        String location = response.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith("https://app.example/cb?error=" + error + "&error_description="), location);
        assertEquals(Optional.of(Flow.STATE), Flow.parameter(response, "state"));
        assertEquals(Optional.of(TestServer.ORIGIN), Flow.parameter(response, "iss"));
        assertEquals(Optional.empty(), Flow.parameter(response, "code"));
        assertEquals(List.of(), response.headers().allValues("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=a",
                "code_challenge=x",
                "code_challenge_method=S256",
                "response_type=code",
                "prompt=a&prompt=b"
            })
    void aRepeatedParameterIsRefused(String again) {
        assertSentBack("invalid_request", authorize(valid() + "&scope=a&" + again));
    }

    @Test
    void aRepeatedStateIsNobodysState() {
        HttpResponse<String> response = authorize(valid() + "&state=other");
        assertEquals(303, response.statusCode());
        assertEquals(Optional.of("invalid_request"), Flow.parameter(response, "error"));
        assertEquals(Optional.empty(), Flow.parameter(response, "state"));
    }

    @Test
    void stateMayBeLongButNotEndless() {
        assertEquals(200, authorize(with("state", "s".repeat(2_048))).statusCode());
        HttpResponse<String> response = authorize(with("state", "s".repeat(2_049)));
        assertEquals(Optional.of("invalid_request"), Flow.parameter(response, "error"));
        assertEquals(Optional.empty(), Flow.parameter(response, "state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt=consent",
                "prompt=login%20consent",
                "response_mode=query",
                "nonce=n&login_hint=a%40example.com&id_token_hint=x&claims=%7B%7D&ui_locales=it&max_age=1&display=popup",
                "unknown=1&unknown=1&unknown2=%F0%9F%9A%97",
                "resource=https%3A%2F%2Fmcp.example.com%2Fmcp",
                "resource=https%3A%2F%2Fmcp.example.com%2Fmcp%2F",
                "resource=https%3A%2F%2Fmcp.example.com",
                "resource=https%3A%2F%2FMCP.example.com%3A443%2Fmcp&resource=https%3A%2F%2Fmcp.example.com%2F",
                "scope=openid+email+profile",
                "scope=",
                "scope=++",
                "scope=inventory%3Aread++reference%3Aread",
            })
    void whatClientsSendBesidesIsTolerated(String extra) {
        HttpResponse<String> response = authorize(valid() + "&" + extra);
        boolean repeated = extra.contains("unknown=1&unknown=1");
        assertEquals(repeated ? 303 : 200, response.statusCode());
    }

    @Test
    void aFormWillDo() {
        HttpResponse<String> response = server.wire.post("/authorize", valid());
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("name=\"ticket\""));
        assertPage(415, server.wire.send("POST", "/authorize", "{}", "Content-Type", "application/json"));
        assertPage(413, server.wire.post("/authorize", valid() + "&x=" + "x".repeat(64 * 1024)));
        assertPage(405, server.wire.send("PUT", "/authorize", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | inventory:read inventory:write reference:read",
                "openid email | inventory:read inventory:write reference:read",
                "inventory:read | inventory:read",
                "inventory:read openid unknown:write | inventory:read",
                "reference:read inventory:write | inventory:write reference:read",
                "reference:write | inventory:read inventory:write reference:read",
                "offline_access | inventory:read inventory:write reference:read",
            })
    void boxesAreWhatWasAskedForAndExists(String scope, String boxes) {
        String page = authorize(with("scope", scope)).body();
        List<String> shown = new ArrayList<>();
        var box = Pattern.compile("name=\"scope\" value=\"([^\"]+)\" checked").matcher(page);
        while (box.find()) {
            shown.add(box.group(1));
        }
        assertEquals(boxes, String.join(" ", shown));
    }

    @Test
    void pagesShareNothingWithOtherOrigins() {
        HttpResponse<String> response = server.wire.get("/authorize?" + valid(), "Origin", "https://evil.example");
        assertEquals(List.of(), response.headers().allValues("Access-Control-Allow-Origin"));
    }
}
