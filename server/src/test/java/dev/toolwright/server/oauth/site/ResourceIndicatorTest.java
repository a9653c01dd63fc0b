package dev.toolwright.server.oauth.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-A6, R-M2, R-M7. */
final class ResourceIndicatorTest {
    private final PublicAddress site = PublicAddress.of(URI.create("https://mcp.example.com"));

    private boolean ours(String... values) {
        return ResourceIndicator.isOurs(List.of(values), site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mcp.example.com/mcp",
                "https://mcp.example.com/mcp/",
                "https://MCP.example.com:443/mcp",
                "HTTPS://mcp.example.com/mcp",
                "https://mcp.example.com",
                "https://mcp.example.com/",
            })
    void ours(String value) {
        assertTrue(ours(new String[] {value}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mcp",
                "/mcp",
                "https:",
                "urn:x:y",
                "http://mcp.example.com/mcp",
                "https://mcp.example.com:8443/mcp",
                "https://mcp.example.com/mcp//",
                "https://mcp.example.com/MCP",
                "https://mcp.example.com/mcp/x",
                "https://mcp.example.com/mcp#x",
                "https://mcp.example.com/mcp?x",
                "https://user@mcp.example.com/mcp",
                "https://mcp.example.com@evil.example/mcp",
                "https://mcp.example.com.evil.example/mcp",
                "https://evil.example/mcp",
                "https://mcp.example.com/a/../mcp",
                "https://mcp.example.com\\mcp",
            })
    void notOurs(String value) {
        assertFalse(ours(new String[] {value}));
    }

    @Test
    void absentAndRepeated() {
        assertTrue(ours(new String[0]));
        assertTrue(ours("https://mcp.example.com/mcp", "https://mcp.example.com/"));
        assertFalse(ours("https://mcp.example.com/mcp", "https://evil.example/mcp"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://mcp.example.com, https://mcp.example.com",
        "https://mcp.example.com/, https://mcp.example.com",
        "HTTPS://MCP.Example.com:443/, https://mcp.example.com",
        "https://mcp.example.com:8443, https://mcp.example.com:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:80/, http://127.0.0.1",
        "http://[::1]:8080, http://[::1]:8080",
    })
    void origins(URI configured, String origin) {
        assertEquals(origin, PublicAddress.of(configured).issuer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mcp.example.com",
                "http://10.0.0.1",
                "ftp://mcp.example.com",
                "mcp.example.com",
                "https:mcp",
                "https://mcp.example.com/base",
                "https://mcp.example.com?x",
                "https://mcp.example.com#x",
                "https://user@mcp.example.com",
            })
    void refusesOtherPublicUrls(URI configured) {
        assertThrows(IllegalArgumentException.class, () -> PublicAddress.of(configured));
    }
}
