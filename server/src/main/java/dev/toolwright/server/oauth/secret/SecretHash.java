package dev.toolwright.server.oauth.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What is stored instead of a secret. SHA-256 without a salt is enough because the secrets have 256 random bits: there is no
 * dictionary to try, and a salt would forbid finding a token by its hash.
 *
 * @param value base64url without padding, 43 characters
 */
public record SecretHash(String value) {

    public static SecretHash of(String presented) {
        byte[] digest = Digests.sha256(presented.getBytes(StandardCharsets.UTF_8));
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** Compares in constant time. */
    public boolean matches(String presented) {
        return MessageDigest.isEqual(bytes(), of(presented).bytes());
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }
}
