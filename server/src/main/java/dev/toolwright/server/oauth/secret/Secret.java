package dev.toolwright.server.oauth.secret;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A code, token or cookie value on its way to its one holder; 256 random bits. It is never stored: its {@link #hash()} is.
 *
 * @param value what the holder presents, in the alphabet of base64url
 */
public record Secret(String value) {
    private static final int BYTES = 32;

    /** The source must be unpredictable outside tests. */
    public static Secret random(RandomGenerator source) {
        byte[] bytes = new byte[BYTES];
        source.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public SecretHash hash() {
        return SecretHash.of(value);
    }

    /** Says nothing, so that a secret in a log statement stays one. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
