package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.grant.PendingSignIns;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins under way in SQL. */
record JdbcSignIns(Database database, int most) implements PendingSignIns {
    private static final String WAITING = "SELECT * FROM oauth_sign_in WHERE taken_at IS NULL AND expires_at > ? AND ";

    @Override
    public Beginning begin(PendingSignIn pending, Instant now) {
        return database.transaction(session -> {
            if (session.count("SELECT COUNT(*) FROM oauth_sign_in WHERE expires_at > ?", now.toEpochMilli()) >= most) {
                return Beginning.FULL;
            }
            return insert(session, pending) == 1 ? Beginning.BEGUN : Beginning.REPEATED;
        });
    }

    @Override
    public Optional<PendingSignIn> find(SecretHash id, Instant now) {
        return database.transaction(
                session -> session.first(WAITING + "id = ?", JdbcSignIns::read, now.toEpochMilli(), id.value()));
    }

    @Override
    public Optional<PendingSignIn> findByState(SecretHash state, Instant now) {
        return database.transaction(
                session -> session.first(WAITING + "state = ?", JdbcSignIns::read, now.toEpochMilli(), state.value()));
    }

    @Override
    public boolean take(SecretHash id, Instant now) {
        return database.transaction(session -> session.update(
                        "UPDATE oauth_sign_in SET taken_at = ? WHERE id = ? AND taken_at IS NULL AND expires_at > ?",
                        now.toEpochMilli(),
                        id.value(),
                        now.toEpochMilli()))
                == 1;
    }

    /** 0 when the id is there already; one statement, so that of two at once only one counts. */
    private static int insert(Session session, PendingSignIn pending) throws SQLException {
        return Conflicts.insertUnlessThere(
                session,
                "INSERT INTO oauth_sign_in (id, binding, state, sealed, expires_at) VALUES (?, ?, ?, ?, ?)",
                pending.id().value(),
                pending.binding().value(),
                pending.state().map(SecretHash::value),
                pending.sealed(),
                pending.expires().toEpochMilli());
    }

    private static PendingSignIn read(ResultSet row) throws SQLException {
        return new PendingSignIn(
                new SecretHash(row.getString("id")),
                new SecretHash(row.getString("binding")),
                Optional.ofNullable(row.getString("state")).map(SecretHash::new),
                row.getString("sealed"),
                Rows.instant(row, "expires_at"));
    }
}
