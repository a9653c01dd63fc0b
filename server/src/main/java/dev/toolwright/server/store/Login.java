package dev.toolwright.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.h2.api.ErrorCode;

/**
 * How the database is connected to.
 *
 * @param name what it is called in a message to the operator
 * @param embedded whether it lives in this process alone
 */
record Login(String name, String url, Optional<String> user, Optional<String> password, boolean embedded) {

    static Login to(Location location) {
        return switch (location) {
            case Location.Directory directory ->
                new Login(
                        "the data directory "
                                + directory.path().toAbsolutePath().normalize(),
                        H2File.prepare(directory.path()),
                        Optional.of("sa"),
                        Optional.of(""),
                        true);
            case Location.Database database ->
                new Login("the database", database.url(), database.user(), database.password(), false);
        };
    }

    /**
     * Connects once, before a pool does: the pool would try for seconds and bury the reason.
     *
     * @throws StoreException with the reason as a sentence
     */
    void check() {
        Properties properties = new Properties();
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new StoreException(reason(e), e);
        }
    }

    private String reason(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                name + " is in use by another process; stop that one, or give this one a directory of its own";
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.UNSUPPORTED_SETTING_COMBINATION ->
                name + " holds a file that this version cannot read; restore it from a backup or move it away";
            default -> name + " cannot be opened (" + e.getSQLState() + ")";
        };
    }

    @Override
    public String toString() {
        return "Login[" + name + "]";
    }
}
