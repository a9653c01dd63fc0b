package dev.toolwright.server.oauth.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-C11: what is sealed opens for its own purpose and context only, and outlives a rotation. */
final class SealTest {
    private final SecureRandom random = new SecureRandom();
    private final String first = KeyRing.generate("k1", random);
    private final String second = KeyRing.generate("k2", random);

    private Seal seal(String keys, Seal.Purpose purpose) {
        return new Seal(KeyRing.parse(keys), purpose, random);
    }

    @Test
    void opensWhatItClosed() {
        Seal seal = seal(first, Seal.Purpose.UPSTREAM);
        String sealed = seal.close("token".getBytes(UTF_8), "grant");
        assertTrue(sealed.startsWith("k1."));
        assertFalse(sealed.contains("token"));
        assertArrayEquals("token".getBytes(UTF_8), seal.open(sealed, "grant").orElseThrow());
    }

    @Test
    void staysShutForAnythingElse() {
        String sealed = seal(first, Seal.Purpose.UPSTREAM).close("token".getBytes(UTF_8), "grant");
        assertTrue(seal(first, Seal.Purpose.UPSTREAM).open(sealed, "other").isEmpty());
        assertTrue(seal(first, Seal.Purpose.SIGN_IN).open(sealed, "grant").isEmpty());
        assertTrue(seal(second, Seal.Purpose.UPSTREAM).open(sealed, "grant").isEmpty());
        String otherKeySameId = KeyRing.generate("k1", random);
        assertTrue(seal(otherKeySameId, Seal.Purpose.UPSTREAM)
                .open(sealed, "grant")
                .isEmpty());
    }

    @Test
    void noticesEveryChangedCharacter() {
        Seal seal = seal(first, Seal.Purpose.UPSTREAM);
        String sealed = seal.close("token".getBytes(UTF_8), "grant");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertEquals(Optional.empty(), seal.open(changed, "grant").map(String::new), changed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "k1", "k1.", "k1.AAAA", "k1.!!!", "k9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void staysShutForNonsense(String sealed) {
        assertTrue(seal(first, Seal.Purpose.UPSTREAM).open(sealed, "grant").isEmpty());
    }

    @Test
    void rotates() {
        String sealed = seal(first, Seal.Purpose.UPSTREAM).close("token".getBytes(UTF_8), "grant");
        Seal rotated = seal(second + "\n" + first, Seal.Purpose.UPSTREAM);
        assertTrue(rotated.isStale(sealed));
        assertArrayEquals("token".getBytes(UTF_8), rotated.open(sealed, "grant").orElseThrow());
        assertFalse(rotated.isStale(rotated.close(new byte[0], "grant")));
    }

    @Test
    void aSuccessorOpensWithTheTokenBeforeIt() {
        Secret successor = Secret.random(random);
        String sealed = SuccessorSeal.close(successor, "presented", random);
        assertEquals(Optional.of(successor), SuccessorSeal.open(sealed, "presented"));
        assertEquals(Optional.empty(), SuccessorSeal.open(sealed, "another"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k1",
                ":AAAA",
                "k 1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "k1:AAAA",
                "k1:not base64",
                "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void refusesABadRing(String keys) {
        var refused = assertThrows(IllegalArgumentException.class, () -> KeyRing.parse(keys));
        assertFalse(refused.getMessage().contains("AAAA"), "a key must not be in a message");
    }

    @Test
    void secretsDoNotPrint() {
        assertEquals("Secret[hidden]", Secret.random(random).toString());
    }

    @Test
    void hashesAreTheOnesOfRfc7636AppendixB() {
        assertEquals(
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                SecretHash.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").value());
        assertTrue(SecretHash.of("a").matches("a"));
        assertFalse(SecretHash.of("a").matches("b"));
    }
}
