package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in one transaction at READ COMMITTED; whatever goes wrong rolls it back. */
record Database(DataSource source) {
    private static final int TRIES = 5;

    /** SQLSTATE of a transaction that may succeed when it is repeated: serialization failure, deadlock, H2's lock timeout. */
    private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01", "HYT00");

    /** Statements that stand or fall together; they may be run more than once. */
    @FunctionalInterface
    interface Work<T> {
        T with(Session session) throws SQLException;
    }

    <T> T transaction(Work<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return once(work);
            } catch (SQLException failed) {
                if (tried == TRIES || !lostARace(failed)) {
                    throw new StoreException(
                            "the store of the authorization server failed: " + failed.getSQLState(), failed);
                }
            }
        }
    }

    /** Pools make exceptions of their own, without a state. */
    private static boolean lostARace(SQLException failed) {
        return failed.getSQLState() != null && LOST_A_RACE.contains(failed.getSQLState());
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(new Session(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                rollBack(connection, failed);
                throw failed;
            }
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            reason.addSuppressed(broken);
        }
    }
}
