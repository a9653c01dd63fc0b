package dev.toolwright.server.oauth.provider;

import dev.toolwright.server.identity.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * OpenID Connect Core section 5.7: only issuer and subject together name an account for ever. An e-mail address does not: it may be given to
 * somebody else.
 */
public final class Subject {
    private static final int LONGEST = 255;

    private Subject() {}

    /** The same at every sign-in of this account. */
    public static Person person(String issuer, String subject) {
        String id = issuer + "#" + subject;
        return new Person(id.length() <= LONGEST ? id : "sha256:" + digest(id));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java runtime has no SHA-256", impossible);
        }
    }
}
