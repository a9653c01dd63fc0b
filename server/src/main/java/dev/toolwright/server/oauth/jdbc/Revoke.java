package dev.toolwright.server.oauth.jdbc;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Ends a grant within the caller's transaction: its tokens stop working with it, and the upstream tokens are gone. The grant's own row
 * comes first, because it is what two that end the same grant at once wait for.
 */
final class Revoke {
    private Revoke() {}

    /** @return 1 when it was alive */
    static int grant(Session session, String grant, Instant now) throws SQLException {
        int ended = session.update(
                "UPDATE oauth_grant SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now.toEpochMilli(), grant);
        if (ended == 1) {
            Farewell.grant(session, grant, now);
        }
        return ended;
    }
}
