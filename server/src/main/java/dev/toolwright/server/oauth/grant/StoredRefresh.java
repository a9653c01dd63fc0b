package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;

/**
 * A refresh token as it is remembered.
 *
 * @param expires when it ends if it is not used
 * @param revoked whether its family has been revoked
 */
public record StoredRefresh(SecretHash hash, Grant grant, Instant expires, boolean revoked) {}
