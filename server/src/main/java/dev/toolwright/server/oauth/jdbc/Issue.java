package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.NewAccess;
import dev.toolwright.server.oauth.grant.NewRefresh;
import java.sql.SQLException;

/** Remembers tokens of a grant, within the caller's transaction. */
final class Issue {
    private Issue() {}

    static void access(Session session, String grant, NewAccess access) throws SQLException {
        session.update(
                "INSERT INTO oauth_access (hash, grant_id, scopes, expires_at) VALUES (?, ?, ?, ?)",
                access.hash().value(),
                grant,
                access.scopes().text(),
                access.expires().toEpochMilli());
    }

    static void refresh(Session session, String grant, NewRefresh refresh) throws SQLException {
        session.update(
                "INSERT INTO oauth_refresh (hash, grant_id, expires_at, repeats) VALUES (?, ?, ?, 0)",
                refresh.hash().value(),
                grant,
                refresh.expires().toEpochMilli());
    }
}
