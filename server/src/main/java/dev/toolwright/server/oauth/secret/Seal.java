package dev.toolwright.server.oauth.secret;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Closes and opens values for one purpose. A value is {@code keyId.base64url}; it opens only for the purpose and the context it
 * was closed for, so that a row copied over another row does not open.
 */
public final class Seal {
    private final KeyRing keys;
    private final Purpose purpose;
    private final RandomGenerator random;

    public Seal(KeyRing keys, Purpose purpose, RandomGenerator random) {
        this.keys = keys;
        this.purpose = purpose;
        this.random = random;
    }

    /** What is sealed; each purpose has keys of its own, derived from the ring. */
    public enum Purpose {
        CONSENT,
        SIGN_IN,
        UPSTREAM
    }

    public String close(byte[] plain, String context) {
        KeyRing.Key newest = keys.newest();
        byte[] sealed = cipher(newest.material()).encrypt(plain, context, random);
        return newest.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty when the key is gone, or the value was closed for something else or changed. */
    public Optional<byte[]> open(String sealed, String context) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return keys.key(sealed.substring(0, dot)).flatMap(key -> opened(key, sealed.substring(dot + 1), context));
    }

    /** Whether a rotated ring would seal this value with another key. */
    public boolean isStale(String sealed) {
        return !sealed.startsWith(keys.currentId() + ".");
    }

    private Optional<byte[]> opened(byte[] key, String base64, String context) {
        try {
            return cipher(key).decrypt(Base64.getUrlDecoder().decode(base64), context);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private AesGcm cipher(byte[] key) {
        return new AesGcm(Digests.derive(key, purpose.name()));
    }
}
