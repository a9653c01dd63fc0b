package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.SealedTokenStore;
import dev.toolwright.server.oauth.grant.SealedTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Encrypted upstream tokens in SQL. */
record JdbcSealedTokens(Database database) implements SealedTokenStore {
    private static final String SELECT = "SELECT u.grant_id, g.person, u.sealed, u.version FROM oauth_upstream u"
            + " JOIN oauth_grant g ON g.id = u.grant_id";

    @Override
    public Optional<SealedTokens> find(String grantId) {
        return database.transaction(
                session -> session.first(SELECT + " WHERE u.grant_id = ?", JdbcSealedTokens::read, grantId));
    }

    @Override
    public List<SealedTokens> of(Person person) {
        return database.transaction(session -> session.all(
                SELECT + " WHERE g.person = ? AND g.revoked_at IS NULL ORDER BY g.created_at DESC",
                JdbcSealedTokens::read,
                person.id()));
    }

    @Override
    public boolean claim(String grantId, long version, Instant now, Instant until) {
        return database.transaction(session -> session.update(
                        "UPDATE oauth_upstream SET claimed_until = ?"
                                + " WHERE grant_id = ? AND version = ? AND (claimed_until IS NULL OR claimed_until < ?)",
                        until.toEpochMilli(),
                        grantId,
                        version,
                        now.toEpochMilli()))
                == 1;
    }

    @Override
    public void release(String grantId, long version) {
        database.transaction(session -> session.update(
                "UPDATE oauth_upstream SET claimed_until = NULL WHERE grant_id = ? AND version = ?", grantId, version));
    }

    @Override
    public boolean replace(SealedTokens tokens) {
        return database.transaction(session -> session.update(
                        "UPDATE oauth_upstream SET sealed = ?, version = version + 1, claimed_until = NULL WHERE grant_id = ? AND version = ?",
                        tokens.sealed(),
                        tokens.grantId(),
                        tokens.version()))
                == 1;
    }

    @Override
    public List<SealedTokens> ended(int most) {
        return database.transaction(session -> session.all(
                "SELECT grant_id, person, sealed, 0 AS version FROM oauth_farewell ORDER BY ended_at LIMIT " + most,
                JdbcSealedTokens::read));
    }

    @Override
    public void forgetEnded(String grantId) {
        database.transaction(session -> session.update("DELETE FROM oauth_farewell WHERE grant_id = ?", grantId));
    }

    @Override
    public List<SealedTokens> all() {
        return database.transaction(session -> session.all(SELECT, JdbcSealedTokens::read));
    }

    private static SealedTokens read(ResultSet row) throws SQLException {
        return new SealedTokens(
                row.getString("grant_id"), row.getString("person"), row.getString("sealed"), row.getLong("version"));
    }
}
