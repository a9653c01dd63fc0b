package dev.toolwright.server.oauth.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-D7: the accept list is right for every known client, and nothing else gets in. */
final class RedirectPolicyTest {
    private final RedirectPolicy policy = RedirectPolicy.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://claude.ai/api/mcp/auth_callback",
                "https://claude.com/api/mcp/auth_callback",
                "https://chatgpt.com/connector_platform_oauth_redirect",
                "https://chatgpt.com/connector/oauth/abc123",
                "https://vscode.dev/redirect",
                "https://insiders.vscode.dev/redirect",
                "https://www.cursor.com/agents/mcp/oauth/callback",
                "https://app.example/cb?tenant=a%20b&x=1",
                "https://xn--bcher-kva.example:8443/cb",
                "http://localhost/callback",
                "http://localhost:6274/oauth/callback",
                "http://127.0.0.1:33418/",
                "http://127.0.0.1:3334/oauth/callback",
                "http://127.0.0.1",
                "http://[::1]:4000/cb",
                "cursor://anysphere.cursor-mcp/oauth/callback",
            })
    void accepts(String uri) {
        assertEquals(Optional.empty(), policy.problem(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "cb",
                "/cb",
                "//evil.example/cb",
                "https:",
                "https:/cb",
                "https:cb",
                "https://",
                "https:///cb",
                // other schemes
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "javascript://app.example/%0aalert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "file://app.example/cb",
                "blob:https://app.example/x",
                "about:blank",
                "view-source:https://app.example/",
                "ws://app.example/cb",
                "wss://app.example/cb",
                "mailto:a@app.example",
                "intent://app.example/cb",
                "HTTPS://app.example/cb",
                // private use beyond the list
                "evilapp://cb",
                "cursor://evil/oauth/callback",
                "cursor://anysphere.cursor-mcp/oauth/callback/../x",
                "cursor://anysphere.cursor-mcp/oauth/callback?x=1",
                "cursor://anysphere.cursor-mcp/oauth/callback/",
                "CURSOR://anysphere.cursor-mcp/oauth/callback",
                "com.example.app:/cb",
                // http that is not this computer
                "http://evil.example/cb",
                "http://localhost.evil.example/cb",
                "http://127.0.0.1.nip.io/",
                "http://127.0.0.1@evil.example/",
                "http://127.0.0.1:80@evil.example/",
                "http://localhost:80@evil.example/",
                "http://127.0.0.2/cb",
                "http://127.1/cb",
                "http://2130706433/cb",
                "http://0x7f.0.0.1/cb",
                "http://0.0.0.0/cb",
                "http://[::ffff:127.0.0.1]/cb",
                "http://LOCALHOST/cb",
                "http://localhost./cb",
                "http://app.localhost/cb",
                // https without a host that somebody owns
                "https://localhost/cb",
                "https://127.0.0.1/cb",
                "https://10.0.0.5/cb",
                "https://2130706433/cb",
                "https://0x7f.1/cb",
                "https://[::1]/cb",
                "https://intranet/cb",
                "https://app.example./cb",
                "https://.example/cb",
                "https://app..example/cb",
                "https://-app.example/cb",
                "https://app_x.example/cb",
                "https://app.123/cb",
                "https://b\u00fccher.example/cb",
                "https://app.example%2eevil.example/cb",
                "https://*.example.com/cb",
                "https://app.example:99999999999/cb",
                // hidden hosts
                "https://app.example@evil.example/cb",
                "https://user:pw@app.example/cb",
                "https://@app.example/cb",
                "https://evil.example\\@app.example/cb",
                "https://evil.example\\.app.example/cb",
                // paths that lead elsewhere
                "https://app.example/a/../cb",
                "https://app.example/./cb",
                "https://app.example/..",
                "https://app.example/%2e%2e/open",
                "https://app.example/.%2E/open",
                "https://app.example/%2e/open",
                "https://app.example/..;x/open",
                "https://app.example/%252e%252e/open",
                "https://app.example/a%2f..%2fb",
                "https://app.example/a%5cb",
                "https://app.example/*",
                "http://127.0.0.1/a/../cb",
                // characters
                "https://app.example/c b",
                "https://app.example/cb ",
                "\thttps://app.example/cb",
                "https://app.example/cb\r\nSet-Cookie: x=1",
                "https://app.example/cb%0d%0aSet-Cookie:x",
                "https://app.example/cb%00",
                "https://app.example/cb%",
                "https://app.example/cb%zz",
                "https://app.example/<script>",
                "https://app.example/\"x",
                "https://app.example/cb?x=%0a",
                "https://app.example/cb?x=%ff",
                // parameters that the answer uses, fragments
                "https://app.example/cb#frag",
                "https://app.example/cb#",
                "https://app.example/cb?code=1",
                "https://app.example/cb?x=1&state=2",
                "https://app.example/cb?iss=https://evil.example",
                "https://app.example/cb?iss",
                "https://app.example/cb?%69ss=x",
                "https://app.example/cb?error=x",
                "https://app.example/cb?error_description=x",
                "https://app.example/cb?response=x",
                "http://localhost/cb?code=1",
            })
    void refuses(String uri) {
        assertTrue(policy.problem(uri).isPresent());
    }

    @Test
    void refusesWhatIsTooLong() {
        String longest = "https://app.example/" + "a".repeat(492);
        assertTrue(policy.accepts(longest));
        assertFalse(policy.accepts(longest + "a"));
    }

    @Test
    void anOperatorCanNameTheHosts() {
        RedirectPolicy narrow = RedirectPolicy.of(Set.of(), Set.of("claude.ai"));
        assertTrue(narrow.accepts("https://claude.ai/api/mcp/auth_callback"));
        assertTrue(narrow.accepts("http://localhost/callback"));
        assertFalse(narrow.accepts("https://claude.com/api/mcp/auth_callback"));
        assertFalse(narrow.accepts("https://x.claude.ai/api/mcp/auth_callback"));
        assertFalse(narrow.accepts("cursor://anysphere.cursor-mcp/oauth/callback"));
    }

    static List<String[]> matches() {
        return List.of(
                new String[] {"https://app.example/cb", "https://app.example/cb"},
                new String[] {"http://127.0.0.1/cb", "http://127.0.0.1:51234/cb"},
                new String[] {"http://127.0.0.1:1/cb", "http://127.0.0.1:51234/cb"},
                new String[] {"http://localhost/callback", "http://localhost:3118/callback"},
                new String[] {"http://localhost:3118/callback", "http://localhost/callback"},
                new String[] {"http://[::1]/cb?x=1", "http://[::1]:9/cb?x=1"});
    }

    @ParameterizedTest
    @MethodSource("matches")
    void matches(String registered, String requested) {
        assertTrue(RedirectMatch.matchesAny(List.of("https://other.example/", registered), requested));
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/cb, https://evil.example/cb",
        "https://app.example/cb, https://app.example.evil.example/cb",
        "https://app.example/cb, https://app.example/cb/",
        "https://app.example/cb, https://app.example/cb?x=1",
        "https://app.example/cb, https://app.example/CB",
        "https://app.example/cb, https://APP.example/cb",
        "https://app.example/cb, https://app.example:443/cb",
        "https://app.example/cb, https://app.example:8443/cb",
        "https://app.example/cb, http://app.example/cb",
        "https://app.example/cb, https://app.example/a/../cb",
        "http://127.0.0.1/cb, http://localhost:1/cb",
        "http://localhost/cb, http://127.0.0.1:1/cb",
        "http://[::1]/cb, http://127.0.0.1:1/cb",
        "http://127.0.0.1/cb, https://127.0.0.1:1/cb",
        "http://127.0.0.1/cb, http://127.0.0.1:1/cb/",
        "http://127.0.0.1/cb, http://127.0.0.1:1/other",
        "http://127.0.0.1/cb, http://127.0.0.1:1/cb?x=1",
        "http://127.0.0.1/cb?x=1, http://127.0.0.1:1/cb",
        "http://127.0.0.1/cb, http://127.0.0.1@evil.example/cb",
        "http://127.0.0.1/cb, http://user@127.0.0.1:1/cb",
        "http://localhost/cb, http://localhost.evil.example/cb",
        "cursor://anysphere.cursor-mcp/oauth/callback, cursor://anysphere.cursor-mcp:1/oauth/callback",
    })
    void doesNotMatch(String registered, String requested) {
        assertFalse(RedirectMatch.matchesAny(List.of(registered), requested));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://app.example/cb | https://app.example/cb?code=a%20b%26c&iss=https%3A%2F%2Fm.example",
                "https://app.example/cb?x=a%2Fb | https://app.example/cb?x=a%2Fb&code=a%20b%26c&iss=https%3A%2F%2Fm.example",
                "https://app.example/cb? | https://app.example/cb?code=a%20b%26c&iss=https%3A%2F%2Fm.example",
                "https://app.example/cb?x=1& | https://app.example/cb?x=1&code=a%20b%26c&iss=https%3A%2F%2Fm.example",
            })
    void answersKeepTheRegisteredQueryByteForByte(String uri, String expected) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("code", "a b&c");
        parameters.put("iss", "https://m.example");
        assertEquals(expected, RedirectLocation.of(uri, parameters));
    }
}
