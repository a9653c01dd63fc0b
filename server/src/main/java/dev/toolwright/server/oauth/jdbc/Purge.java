package dev.toolwright.server.oauth.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is forgotten, and when. Used codes and refresh tokens stay for a while: a replay is only noticed while they are remembered. */
record Purge(Database database) {
    private static final Duration CLIENT = Duration.ofHours(24);
    /** What a token began may end after it, and is cut when the token is gone. */
    private static final Duration EXPIRED_ACCESS = Duration.ofHours(1);

    private static final Duration CODE = Duration.ofHours(24);
    private static final Duration UNUSED_GRANT = Duration.ofHours(1);
    private static final Duration DEAD_GRANT = Duration.ofDays(7);
    private static final Duration FAREWELL = Duration.ofDays(1);
    private static final Duration AUDIT = Duration.ofDays(365);

    /** A statement or condition with one parameter, and how long ago what it deletes must have ended. */
    private record Step(String sql, Duration age) {}

    /** Grants that nobody can use any more, though nobody has ended them; their upstream tokens are of no use either. */
    private static final List<Step> OVER = List.of(
            new Step("g.activated_at IS NULL AND g.created_at < ?", UNUSED_GRANT),
            new Step("g.expires_at < ?", Duration.ZERO),
            new Step(
                    "g.activated_at < ?"
                            + " AND NOT EXISTS (SELECT 1 FROM oauth_access a WHERE a.grant_id = g.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM oauth_refresh r WHERE r.grant_id = g.id)",
                    Duration.ZERO));

    private static final List<Step> EXPIRED = List.of(
            new Step("DELETE FROM oauth_access WHERE expires_at < ?", EXPIRED_ACCESS),
            new Step("DELETE FROM oauth_refresh WHERE expires_at < ?", Duration.ZERO));

    private static final List<Step> STEPS = List.of(
            new Step("DELETE FROM oauth_code WHERE expires_at < ?", CODE),
            new Step("DELETE FROM oauth_sign_in WHERE expires_at < ?", Duration.ZERO),
            new Step("DELETE FROM oauth_grant WHERE activated_at IS NULL AND created_at < ?", UNUSED_GRANT),
            new Step("DELETE FROM oauth_grant WHERE revoked_at < ?", DEAD_GRANT),
            new Step("DELETE FROM oauth_grant WHERE expires_at < ?", DEAD_GRANT),
            new Step(
                    "DELETE FROM oauth_grant WHERE activated_at < ?"
                            + " AND NOT EXISTS (SELECT 1 FROM oauth_access a WHERE a.grant_id = oauth_grant.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM oauth_refresh r WHERE r.grant_id = oauth_grant.id)",
                    DEAD_GRANT),
            new Step("DELETE FROM oauth_client WHERE authorized_at IS NULL AND seen_at < ?", CLIENT),
            new Step("DELETE FROM oauth_farewell WHERE ended_at < ?", FAREWELL),
            new Step("DELETE FROM oauth_audit WHERE at < ?", AUDIT));

    /** One transaction a step, so that none holds locks for long. */
    void run(Instant now) {
        EXPIRED.forEach(step -> database.transaction(session -> run(session, step, now)));
        OVER.forEach(
                step -> database.transaction(session -> Farewell.all(session, step.sql(), now.minus(step.age()), now)));
        STEPS.forEach(step -> database.transaction(session -> run(session, step, now)));
    }

    private static int run(Session session, Step step, Instant now) throws SQLException {
        return session.update(step.sql(), now.minus(step.age()).toEpochMilli());
    }
}
