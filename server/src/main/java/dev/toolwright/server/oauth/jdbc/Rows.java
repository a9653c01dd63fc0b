package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How rows of {@code oauth_grant} are read, alone or joined as {@code g}. */
final class Rows {
    /** Its scopes are {@code g_scopes}, because tokens have scopes of their own. */
    static final String GRANT_COLUMNS =
            "g.id AS g_id, g.person, g.person_name, g.languages, g.client_id, g.client_name, g.redirect_uri,"
                    + " g.refreshes, g.scopes AS g_scopes, g.resource, g.created_at, g.expires_at AS g_expires_at,"
                    + " g.last_used_at, g.revoked_at";

    private Rows() {}

    static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("g_id"),
                new Person(row.getString("person")),
                row.getString("person_name"),
                row.getString("languages"),
                client(row),
                scopes(row, "g_scopes"),
                row.getString("resource"),
                instant(row, "created_at"),
                instant(row, "g_expires_at"));
    }

    static boolean revoked(ResultSet row) throws SQLException {
        return Session.optionalLong(row, "revoked_at").isPresent();
    }

    static Optional<Instant> lastUsed(ResultSet row) throws SQLException {
        return Session.optionalLong(row, "last_used_at").map(Instant::ofEpochMilli);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static ScopeSet scopes(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text.isEmpty() ? ScopeSet.EMPTY : new ScopeSet(Arrays.asList(text.split(" ")));
    }

    private static GrantedClient client(ResultSet row) throws SQLException {
        return new GrantedClient(
                row.getString("client_id"),
                Optional.ofNullable(row.getString("client_name")),
                row.getString("redirect_uri"),
                row.getBoolean("refreshes"));
    }
}
