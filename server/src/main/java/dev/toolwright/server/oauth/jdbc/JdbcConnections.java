package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.AuditEvent;
import dev.toolwright.server.oauth.grant.Connection;
import dev.toolwright.server.oauth.grant.Connections;
import dev.toolwright.server.oauth.grant.Revocations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Living grants in SQL. Alive means: exchanged, not revoked, not expired. */
record JdbcConnections(Database database, Revocations revocations) implements Connections {
    private static final String ALIVE = "SELECT " + Rows.GRANT_COLUMNS
            + " FROM oauth_grant g WHERE g.activated_at IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > ?";

    @Override
    public List<Connection> of(Person person, Instant now) {
        return database.transaction(session -> session.all(
                ALIVE + " AND g.person = ? ORDER BY g.created_at DESC",
                JdbcConnections::read,
                now.toEpochMilli(),
                person.id()));
    }

    @Override
    public List<Connection> all(Instant now) {
        return database.transaction(session ->
                session.all(ALIVE + " ORDER BY g.created_at DESC", JdbcConnections::read, now.toEpochMilli()));
    }

    @Override
    public int cut(Cut cut, Instant now) {
        int ended = database.transaction(session -> {
            int count = 0;
            for (String grant : named(session, cut)) {
                if (Revoke.grant(session, grant, now) == 1) {
                    count++;
                    JdbcAudit.add(session, new AuditEvent(now, AuditEvent.Kind.GRANT_REVOKED, grant, cut.reason()));
                }
            }
            return count;
        });
        revocations.happened();
        return ended;
    }

    /** In the order of their ids, so that two cuts at once do not wait for each other. */
    private static List<String> named(Session session, Cut cut) throws SQLException {
        String unrevoked = "SELECT id FROM oauth_grant WHERE revoked_at IS NULL";
        return switch (cut.which()) {
            case GRANT -> ids(session, unrevoked + " AND id = ?", cut.id());
            case PERSON -> ids(session, unrevoked + " AND person = ? ORDER BY id", cut.id());
            case CLIENT -> ids(session, unrevoked + " AND client_id = ? ORDER BY id", cut.id());
            case ALL -> ids(session, unrevoked + " ORDER BY id");
        };
    }

    private static List<String> ids(Session session, String sql, Object... parameters) throws SQLException {
        return session.all(sql, row -> row.getString(1), parameters);
    }

    private static Connection read(ResultSet row) throws SQLException {
        return new Connection(Rows.grant(row), Rows.lastUsed(row));
    }
}
