package dev.toolwright.server.bridge.signin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toolwright.server.bridge.http.RemoteException;
import java.net.URI;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of MCP 2026-07-28, authorization server discovery, and of RFC 7636. */
class PlacesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/tenant1 | /.well-known/oauth-authorization-server/tenant1 /.well-known/openid-configuration/tenant1 /tenant1/.well-known/openid-configuration
            https://a.example         | /.well-known/oauth-authorization-server /.well-known/openid-configuration
            https://a.example/        | /.well-known/oauth-authorization-server /.well-known/openid-configuration
            """)
    void ofAnAuthorizationServer(URI issuer, String places) {
        assertEquals(places, Places.ofServer(issuer).stream().map(URI::getPath).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/public/mcp | /.well-known/oauth-protected-resource/public/mcp /.well-known/oauth-protected-resource
            https://a.example            | /.well-known/oauth-protected-resource
            """)
    void ofAResource(URI resource, String places) {
        assertEquals(
                places, Places.ofResource(resource).stream().map(URI::getPath).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/token", "http://localhost:1/token", "http://127.0.0.1/token", "http://[::1]/t"
            })
    void goodEnoughForSecrets(URI uri) {
        assertDoesNotThrow(() -> Places.mustBePrivate(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/token",
                "http://localhost.evil.example/token",
                "http://127.0.0.1.evil.example/",
                "file:///etc/passwd",
                "/token",
                "https:/token",
                "javascript:alert(1)"
            })
    void notGoodEnoughForSecrets(URI uri) {
        assertThrows(RemoteException.class, () -> Places.mustBePrivate(uri));
    }

    @Test
    void theProofKeyIsThatOfTheStandard() {
        assertEquals(
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                Pkce.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge());
        assertEquals(43, Pkce.fresh().verifier().length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Linux      | [xdg-open, https://a.example/?a=b&c=d]
            Mac OS X   | [open, https://a.example/?a=b&c=d]
            Windows 11 | [rundll32, url.dll,FileProtocolHandler, https://a.example/?a=b&c=d]
            """)
    void theDesktopsOpenerGetsTheAddressAsOneArgument(String system, String command) {
        assertEquals(
                command,
                DesktopBrowser.command(system, URI.create("https://a.example/?a=b&c=d"))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code=a&state=b     | {code=a, state=b}
            code=a&code=b      | {}
            iss=http%3A%2F%2Fx | {iss=http://x}
            code=%zz           | {code=}
            a                  | {a=}
            """)
    void theBrowsersAnswerIsReadWithCare(String query, String parameters) {
        assertEquals(parameters, new java.util.TreeMap<>(Callback.parameters(query)).toString());
    }
}
