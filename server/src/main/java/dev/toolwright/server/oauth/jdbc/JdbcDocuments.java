package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.DocumentStore;
import dev.toolwright.server.oauth.grant.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Client ID metadata documents in SQL. */
record JdbcDocuments(Database database, int most) implements DocumentStore {

    @Override
    public Optional<StoredDocument> find(String url) {
        return database.transaction(
                session -> session.first("SELECT * FROM oauth_document WHERE url = ?", JdbcDocuments::read, url));
    }

    @Override
    public void keep(StoredDocument document) {
        database.transaction(session -> {
            if (update(session, document) == 0 && insert(session, document) == 0) {
                update(session, document);
            }
            return drop(session);
        });
    }

    private static int update(Session session, StoredDocument document) throws SQLException {
        return session.update(
                "UPDATE oauth_document SET body = ?, fetched_at = ?, fresh_until = ? WHERE url = ?",
                document.body(),
                document.fetched().toEpochMilli(),
                document.freshUntil().toEpochMilli(),
                document.url());
    }

    private static int insert(Session session, StoredDocument document) throws SQLException {
        return Conflicts.insertUnlessThere(
                session,
                "INSERT INTO oauth_document (body, fetched_at, fresh_until, url) VALUES (?, ?, ?, ?)",
                document.body(),
                document.fetched().toEpochMilli(),
                document.freshUntil().toEpochMilli(),
                document.url());
    }

    private int drop(Session session) throws SQLException {
        return session.update("DELETE FROM oauth_document WHERE url NOT IN"
                + " (SELECT url FROM oauth_document ORDER BY fetched_at DESC LIMIT " + most + ")");
    }

    private static StoredDocument read(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getString("url"),
                row.getString("body"),
                Rows.instant(row, "fetched_at"),
                Rows.instant(row, "fresh_until"));
    }
}
