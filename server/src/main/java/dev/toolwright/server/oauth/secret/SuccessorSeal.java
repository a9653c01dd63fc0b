package dev.toolwright.server.oauth.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keeps the successor of a refresh token so that only whoever presents the token again can read it: the key is derived from the
 * presented token, which the database does not know.
 */
public final class SuccessorSeal {
    private static final String CONTEXT = "successor";

    private SuccessorSeal() {}

    public static String close(Secret successor, String presented, RandomGenerator random) {
        byte[] plain = successor.value().getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher(presented).encrypt(plain, CONTEXT, random));
    }

    public static Optional<Secret> open(String sealed, String presented) {
        return cipher(presented)
                .decrypt(Base64.getUrlDecoder().decode(sealed), CONTEXT)
                .map(plain -> new Secret(new String(plain, StandardCharsets.US_ASCII)));
    }

    private static AesGcm cipher(String presented) {
        return new AesGcm(Digests.derive(presented.getBytes(StandardCharsets.UTF_8), CONTEXT));
    }
}
