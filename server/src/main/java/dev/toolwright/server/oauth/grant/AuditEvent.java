package dev.toolwright.server.oauth.grant;

import java.time.Instant;

/**
 * Something that an operator may have to explain later; free of secrets.
 *
 * @param about the grant, client or person it happened to
 */
public record AuditEvent(Instant at, Kind kind, String about, String detail) {
    /** What happened. */
    public enum Kind {
        GRANT_OPENED,
        GRANT_REVOKED,
        REFRESH_REPLAYED,
        KEYS_ROTATED
    }
}
