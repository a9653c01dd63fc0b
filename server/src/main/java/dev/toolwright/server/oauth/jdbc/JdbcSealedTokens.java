package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.SealedTokenStore;
import dev.toolwright.server.oauth.grant.SealedTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public boolean replace(SealedTokens tokens) {
        return database.transaction(session -> session.update(
                        "UPDATE oauth_upstream SET sealed = ?, version = version + 1 WHERE grant_id = ? AND version = ?",
                        tokens.sealed(),
                        tokens.grantId(),
                        tokens.version()))
                == 1;
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
