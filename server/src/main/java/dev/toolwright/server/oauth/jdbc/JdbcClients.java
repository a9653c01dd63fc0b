package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.client.ClientMetadata;
import dev.toolwright.server.oauth.grant.ClientStore;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Registered clients in SQL. Those that wait for their first authorization are bounded: when there are too many, the oldest makes room,
 * but only once a person has had time to finish what it began.
 */
record JdbcClients(Database database, int mostPending) implements ClientStore {
    private static final Duration UNHURRIED = Duration.ofMinutes(15);

    @Override
    public Optional<Client> find(String id) {
        return database.transaction(
                session -> session.first("SELECT * FROM oauth_client WHERE id = ?", JdbcClients::client, id));
    }

    @Override
    public Outcome register(String proposedId, ClientMetadata metadata, Instant now) {
        String json = MetadataColumn.write(metadata);
        String fingerprint = SecretHash.of(json).value();
        return database.transaction(session -> {
            Optional<Outcome> known = known(session, fingerprint, now);
            if (known.isPresent()) {
                return known.get();
            }
            Optional<Outcome> full = makeRoom(session, now);
            return full.isPresent() ? full.get() : insert(session, proposedId, json, now);
        });
    }

    private static Outcome insert(Session session, String id, String json, Instant now) throws SQLException {
        String fingerprint = SecretHash.of(json).value();
        Conflicts.insertUnlessThere(
                session,
                "INSERT INTO oauth_client (id, fingerprint, metadata, issued_at, seen_at) VALUES (?, ?, ?, ?, ?)",
                id,
                fingerprint,
                json,
                now.toEpochMilli(),
                now.toEpochMilli());
        return known(session, fingerprint, now).orElseThrow();
    }

    private static Optional<Outcome> known(Session session, String fingerprint, Instant now) throws SQLException {
        session.update("UPDATE oauth_client SET seen_at = ? WHERE fingerprint = ?", now.toEpochMilli(), fingerprint);
        return session.first(
                "SELECT * FROM oauth_client WHERE fingerprint = ?",
                row -> new Outcome.Registered(client(row), Rows.instant(row, "issued_at")),
                fingerprint);
    }

    private Optional<Outcome> makeRoom(Session session, Instant now) throws SQLException {
        if (session.count("SELECT COUNT(*) FROM oauth_client WHERE authorized_at IS NULL") < mostPending) {
            return Optional.empty();
        }
        Instant oldest = Instant.ofEpochMilli(
                session.count("SELECT MIN(seen_at) FROM oauth_client WHERE authorized_at IS NULL"));
        Duration wait = Duration.between(now, oldest.plus(UNHURRIED));
        if (wait.isPositive()) {
            return Optional.of(new Outcome.Full(wait));
        }
        session.update(
                "DELETE FROM oauth_client WHERE authorized_at IS NULL AND seen_at <= ?",
                now.minus(UNHURRIED).toEpochMilli());
        return Optional.empty();
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(row.getString("id"), Client.Kind.REGISTERED, MetadataColumn.read(row.getString("metadata")));
    }
}
