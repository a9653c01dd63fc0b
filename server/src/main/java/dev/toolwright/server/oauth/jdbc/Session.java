package dev.toolwright.server.oauth.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prepared statements on one connection. Parameters are strings, numbers, booleans, or an Optional of one for a column that may be null. */
record Session(Connection connection) {

    /** How a row becomes a value. */
    @FunctionalInterface
    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> all(String sql, Reading<T> reading, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reading.from(rows));
            }
            return values;
        }
    }

    <T> Optional<T> first(String sql, Reading<T> reading, Object... parameters) throws SQLException {
        return all(sql, reading, parameters).stream().findFirst();
    }

    long count(String sql, Object... parameters) throws SQLException {
        return all(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** A column that may be null. */
    static Optional<Long> optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof Optional<?> optional ? optional.orElse(null) : parameters[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
