package dev.toolwright.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in a transaction: all of it is done or none, and work that lost a race is done again. */
final class Transactions {
    private static final int TRIES = 5;

    /** SQLSTATE of a transaction that may succeed when it is repeated: unique violation, serialization failure, deadlock, H2's lock timeout. */
    private static final Set<String> LOST_A_RACE = Set.of("23505", "40001", "40P01", "HYT00");

    private final DataSource source;

    Transactions(DataSource source) {
        this.source = source;
    }

    /**
     * @param purpose what could not be done, for the message
     * @throws StoreException with a message that says whether anything was changed
     */
    <T> T run(String purpose, Work<T> work) {
        for (int made = 1; ; made++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (made == TRIES || !LOST_A_RACE.contains(e.getSQLState())) {
                    throw new StoreException(purpose + "; " + changed(e), e);
                }
            }
        }
    }

    /** SQLSTATE class 08, connection exception: the database may have committed before its answer was lost. */
    private static String changed(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") ? "it is not known whether anything was changed" : "nothing was changed";
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e); // a connection that cannot roll back is broken, and the database does it
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
