package dev.toolwright.server.oauth.jdbc;

import java.sql.SQLException;
import java.sql.Savepoint;

/** Inserts that may find their key taken. {@code ON CONFLICT} would say it in one word, but H2 does not speak it. */
final class Conflicts {
    /** SQL:2023 class 23, subclass of a unique constraint; H2 and PostgreSQL agree on it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private Conflicts() {}

    /** @return 0 when a row with this key is there; the transaction goes on */
    static int insertUnlessThere(Session session, String sql, Object... parameters) throws SQLException {
        Savepoint before = session.connection().setSavepoint();
        try {
            return session.update(sql, parameters);
        } catch (SQLException failed) {
            if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw failed;
            }
            session.connection().rollback(before);
            return 0;
        }
    }
}
