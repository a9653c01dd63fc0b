package dev.toolwright.server.store;

import dev.toolwright.server.identity.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The statements on the table {@code settings}, in words that PostgreSQL and H2 both understand. Every one names the person. */
final class SettingsTable {
    private SettingsTable() {}

    static Map<String, String> select(Connection connection, Person person) throws SQLException {
        String sql = "SELECT name, content FROM settings WHERE person = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, person.id());
            Map<String, String> all = new HashMap<>();
            for (ResultSet row = select.executeQuery(); row.next(); ) {
                all.put(row.getString(1), row.getString(2));
            }
            return Map.copyOf(all);
        }
    }

    /** @param content empty to delete */
    static void put(Connection connection, Person person, String name, Optional<String> content, Instant now)
            throws SQLException {
        if (content.isEmpty()) {
            change(connection, "DELETE FROM settings WHERE person = ? AND name = ?", person.id(), name);
            return;
        }
        OffsetDateTime updated = now.atOffset(ZoneOffset.UTC);
        // Neither database understands the other's words for "insert or update".
        String update = "UPDATE settings SET content = ?, updated = ? WHERE person = ? AND name = ?";
        if (change(connection, update, content.get(), updated, person.id(), name) == 0) {
            String insert = "INSERT INTO settings (content, updated, person, name) VALUES (?, ?, ?, ?)";
            change(connection, insert, content.get(), updated, person.id(), name);
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
