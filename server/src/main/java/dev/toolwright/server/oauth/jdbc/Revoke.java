package dev.toolwright.server.oauth.jdbc;

import java.sql.SQLException;
import java.time.Instant;

/** Ends a grant within the caller's transaction: its tokens stop working with it, and the upstream tokens are gone. */
final class Revoke {
    private Revoke() {}

    /** @return 1 when it was alive */
    static int grant(Session session, String grant, Instant now) throws SQLException {
        Farewell.grant(session, grant, now);
        return session.update(
                "UPDATE oauth_grant SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now.toEpochMilli(), grant);
    }
}
