package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;

/**
 * An authorization code as it is remembered.
 *
 * @param failures how often a wrong verifier was presented with it
 * @param consumed whether it has been exchanged
 * @param revoked whether its grant has been revoked since
 */
public record StoredCode(
        SecretHash hash,
        Grant grant,
        String challenge,
        Instant expires,
        int failures,
        boolean consumed,
        boolean revoked) {}
