package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.AuditEvent;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.NewAccess;
import dev.toolwright.server.oauth.grant.NewGrant;
import dev.toolwright.server.oauth.grant.NewRefresh;
import dev.toolwright.server.oauth.grant.Revocations;
import dev.toolwright.server.oauth.grant.Rotation;
import dev.toolwright.server.oauth.grant.StoredAccess;
import dev.toolwright.server.oauth.grant.StoredCode;
import dev.toolwright.server.oauth.grant.StoredRefresh;
import dev.toolwright.server.oauth.grant.Turn;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Grants in SQL. Every change of a family first locks the row of its grant, so that exchanges, refreshes and revocations of one family
 * happen one after the other, in every process.
 */
record JdbcGrants(Database database, Revocations revocations) implements GrantStore {
    private static final int MOST_FAILURES = 3;
    private static final Duration TOUCH = Duration.ofMinutes(1);

    @Override
    public void open(NewGrant opened) {
        database.transaction(session -> {
            insert(session, opened.grant());
            session.update(
                    "INSERT INTO oauth_code (hash, grant_id, challenge, expires_at, failures) VALUES (?, ?, ?, ?, 0)",
                    opened.code().value(),
                    opened.grant().id(),
                    opened.challenge(),
                    opened.codeExpires().toEpochMilli());
            session.update(
                    "INSERT INTO oauth_upstream (grant_id, sealed, version) VALUES (?, ?, 1)",
                    opened.grant().id(),
                    opened.sealedTokens());
            session.update(
                    "UPDATE oauth_client SET authorized_at = ? WHERE id = ?",
                    opened.grant().created().toEpochMilli(),
                    opened.grant().client().id());
            return JdbcAudit.add(
                    session,
                    new AuditEvent(
                            opened.grant().created(),
                            AuditEvent.Kind.GRANT_OPENED,
                            opened.grant().id(),
                            opened.grant().client().id()));
        });
    }

    @Override
    public Optional<StoredCode> code(SecretHash hash) {
        return database.transaction(session -> session.first(
                "SELECT c.*, " + Rows.GRANT_COLUMNS
                        + " FROM oauth_code c JOIN oauth_grant g ON g.id = c.grant_id WHERE c.hash = ?",
                JdbcGrants::readCode,
                hash.value()));
    }

    @Override
    public boolean redeem(SecretHash code, NewAccess access, Optional<NewRefresh> refresh, Instant now) {
        return database.transaction(session -> {
            Optional<String> grant = lockedGrant(session, "oauth_code", code);
            if (grant.isEmpty() || !consume(session, code, now)) {
                return false;
            }
            Issue.access(session, grant.get(), access);
            if (refresh.isPresent()) {
                Issue.refresh(session, grant.get(), refresh.get());
            }
            session.update("UPDATE oauth_grant SET activated_at = ? WHERE id = ?", now.toEpochMilli(), grant.get());
            return true;
        });
    }

    @Override
    public void countFailure(SecretHash code) {
        database.transaction(session ->
                session.update("UPDATE oauth_code SET failures = failures + 1 WHERE hash = ?", code.value()));
    }

    @Override
    public Optional<StoredRefresh> refresh(SecretHash hash) {
        return database.transaction(session -> session.first(
                "SELECT r.*, " + Rows.GRANT_COLUMNS
                        + " FROM oauth_refresh r JOIN oauth_grant g ON g.id = r.grant_id WHERE r.hash = ?",
                row -> new StoredRefresh(hash, Rows.grant(row), Rows.instant(row, "expires_at"), Rows.revoked(row)),
                hash.value()));
    }

    @Override
    public Rotation rotate(Turn turn, Instant now) {
        Rotation rotation = database.transaction(session -> {
            Optional<String> grant = lockedGrant(session, "oauth_refresh", turn.presented());
            return grant.isEmpty() ? new Rotation.Ended() : new RefreshTurn(session, grant.get(), turn, now).take();
        });
        if (rotation instanceof Rotation.Replayed) {
            revocations.happened();
        }
        return rotation;
    }

    @Override
    public Optional<StoredAccess> access(SecretHash hash) {
        return database.transaction(session -> session.first(
                "SELECT a.*, " + Rows.GRANT_COLUMNS
                        + " FROM oauth_access a JOIN oauth_grant g ON g.id = a.grant_id WHERE a.hash = ?",
                row -> new StoredAccess(
                        Rows.grant(row),
                        Rows.scopes(row, "scopes"),
                        Rows.instant(row, "expires_at"),
                        Rows.revoked(row),
                        Rows.lastUsed(row)),
                hash.value()));
    }

    @Override
    public void touch(String grantId, Instant now) {
        database.transaction(session -> session.update(
                "UPDATE oauth_grant SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)",
                now.toEpochMilli(),
                grantId,
                now.minus(TOUCH).toEpochMilli()));
    }

    @Override
    public void forgetAccess(SecretHash hash) {
        database.transaction(session -> session.update("DELETE FROM oauth_access WHERE hash = ?", hash.value()));
        revocations.happened();
    }

    private static void insert(Session session, Grant grant) throws SQLException {
        session.update(
                "INSERT INTO oauth_grant (id, person, person_name, languages, client_id, client_name, redirect_uri, refreshes, scopes,"
                        + " resource, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                grant.id(),
                grant.person().id(),
                grant.personName(),
                grant.languages(),
                grant.client().id(),
                grant.client().name(),
                grant.client().redirectUri(),
                grant.client().refreshes(),
                grant.scopes().text(),
                grant.resource(),
                grant.created().toEpochMilli(),
                grant.expires().toEpochMilli());
    }

    /** The grant that a code or token belongs to, locked until the end of the transaction; empty when it is revoked or unknown. */
    private static Optional<String> lockedGrant(Session session, String table, SecretHash hash) throws SQLException {
        Optional<String> id = session.first(
                "SELECT grant_id FROM " + table + " WHERE hash = ?", row -> row.getString(1), hash.value());
        if (id.isEmpty()) {
            return id;
        }
        return session.first(
                "SELECT id FROM oauth_grant WHERE id = ? AND revoked_at IS NULL FOR UPDATE",
                row -> row.getString(1),
                id.get());
    }

    private static boolean consume(Session session, SecretHash code, Instant now) throws SQLException {
        return session.update(
                        "UPDATE oauth_code SET consumed_at = ? WHERE hash = ? AND consumed_at IS NULL AND failures < ?",
                        now.toEpochMilli(),
                        code.value(),
                        MOST_FAILURES)
                == 1;
    }

    private static StoredCode readCode(ResultSet row) throws SQLException {
        return new StoredCode(
                new SecretHash(row.getString("hash")),
                Rows.grant(row),
                row.getString("challenge"),
                Rows.instant(row, "expires_at"),
                row.getInt("failures"),
                Session.optionalLong(row, "consumed_at").isPresent(),
                Rows.revoked(row));
    }
}
