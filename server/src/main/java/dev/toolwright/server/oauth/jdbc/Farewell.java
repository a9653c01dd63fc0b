package dev.toolwright.server.oauth.jdbc;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Puts the upstream tokens of a grant that ends aside, in the same transaction, so that the provider can be told later: whoever ends a grant does not
 * wait for the provider, and a process that dies forgets nothing.
 */
final class Farewell {
    private static final String ROW = "INSERT INTO oauth_farewell (grant_id, person, sealed, ended_at)"
            + " SELECT u.grant_id, g.person, u.sealed, ? FROM oauth_upstream u JOIN oauth_grant g ON g.id = u.grant_id WHERE ";

    private Farewell() {}

    static void grant(Session session, String grant, Instant now) throws SQLException {
        session.update(ROW + "u.grant_id = ?", now.toEpochMilli(), grant);
        session.update("DELETE FROM oauth_upstream WHERE grant_id = ?", grant);
    }

    /**
     * The grants are locked first, for they may be ended by somebody else at the same time.
     *
     * @param which a condition on the grant {@code g}, with one parameter
     */
    static int all(Session session, String which, Instant limit, Instant now) throws SQLException {
        session.all(
                "SELECT g.id FROM oauth_grant g WHERE " + which + " FOR UPDATE",
                row -> row.getString(1),
                limit.toEpochMilli());
        session.update(ROW + which, now.toEpochMilli(), limit.toEpochMilli());
        return session.update(
                "DELETE FROM oauth_upstream WHERE grant_id IN (SELECT g.id FROM oauth_grant g WHERE " + which + ")",
                limit.toEpochMilli());
    }
}
