package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in one transaction at READ COMMITTED; whatever goes wrong rolls it back. */
record Database(DataSource source) {

    /** Statements that stand or fall together. */
    @FunctionalInterface
    interface Work<T> {
        T with(Session session) throws SQLException;
    }

    <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(new Session(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new StoreException("the store of the authorization server failed: " + failed.getSQLState(), failed);
        }
    }
}
