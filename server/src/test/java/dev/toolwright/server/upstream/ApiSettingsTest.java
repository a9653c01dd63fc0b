package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiSettingsTest {
    @Test
    void hidesSecretsFromWhoeverPrintsIt() {
        PasswordGrant grant = new PasswordGrant(
                URI.create("https://id.example.com/token"), "client", Optional.of("s3cret"), "user", "pa55word");
        assertEquals(
                "OneAccount[grant=PasswordGrant[id.example.com, client, …]]",
                new ApiSettings(
                                "stock",
                                URI.create("https://api.example.com"),
                                new Signing.OneAccount(grant),
                                Limits.DEFAULT)
                        .signing()
                        .toString());
        assertEquals("Bearer[…]", new Credential.Bearer("t0ken").toString());
    }
}
