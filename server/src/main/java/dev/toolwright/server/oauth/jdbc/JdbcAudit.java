package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.AuditEvent;
import dev.toolwright.server.oauth.grant.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The audit log in SQL. */
record JdbcAudit(Database database) implements AuditLog {

    @Override
    public void add(AuditEvent event) {
        database.transaction(session -> add(session, event));
    }

    @Override
    public List<AuditEvent> latest(int most) {
        return database.transaction(
                session -> session.all("SELECT * FROM oauth_audit ORDER BY id DESC LIMIT " + most, JdbcAudit::read));
    }

    /** Within the caller's transaction: what happened and its record stand or fall together. */
    static int add(Session session, AuditEvent event) throws SQLException {
        return session.update(
                "INSERT INTO oauth_audit (at, kind, about, detail) VALUES (?, ?, ?, ?)",
                event.at().toEpochMilli(),
                event.kind().name(),
                event.about(),
                event.detail());
    }

    private static AuditEvent read(ResultSet row) throws SQLException {
        return new AuditEvent(
                Rows.instant(row, "at"),
                AuditEvent.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("detail"));
    }
}
