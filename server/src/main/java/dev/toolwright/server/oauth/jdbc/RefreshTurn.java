package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.AuditEvent;
import dev.toolwright.server.oauth.grant.Rotation;
import dev.toolwright.server.oauth.grant.Turn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * OAuth 2.1 section 4.3.1: the one place where a refresh token is replaced. It runs while the grant is locked, so that it sees the latest
 * state and nobody changes it meanwhile.
 */
record RefreshTurn(Session session, String grant, Turn turn, Instant now) {

    /** A token as the lock finds it. */
    private record State(Optional<Long> usedAt, int repeats, Optional<String> successor, Optional<String> sealed) {}

    Rotation take() throws SQLException {
        Optional<State> state = session.first(
                "SELECT used_at, repeats, successor, sealed_successor FROM oauth_refresh WHERE hash = ?",
                row -> new State(
                        Session.optionalLong(row, "used_at"),
                        row.getInt("repeats"),
                        Optional.ofNullable(row.getString("successor")),
                        Optional.ofNullable(row.getString("sealed_successor"))),
                turn.presented().value());
        if (state.isEmpty()) {
            return new Rotation.Ended();
        }
        return state.get().usedAt().isEmpty() ? rotate() : again(state.get());
    }

    private Rotation rotate() throws SQLException {
        session.update(
                "UPDATE oauth_refresh SET used_at = ?, successor = ?, sealed_successor = ? WHERE hash = ?",
                now.toEpochMilli(),
                turn.successor().hash().value(),
                turn.sealedSuccessor(),
                turn.presented().value());
        Issue.refresh(session, grant, turn.successor());
        Issue.access(session, grant, turn.access());
        return new Rotation.Rotated();
    }

    private Rotation again(State state) throws SQLException {
        if (!isForgiven(state)) {
            Revoke.grant(session, grant, now);
            JdbcAudit.add(session, new AuditEvent(now, AuditEvent.Kind.REFRESH_REPLAYED, grant, "family revoked"));
            return new Rotation.Replayed();
        }
        session.update(
                "UPDATE oauth_refresh SET repeats = repeats + 1 WHERE hash = ?",
                turn.presented().value());
        Issue.access(session, grant, turn.access());
        return new Rotation.Repeated(state.sealed().orElseThrow());
    }

    private boolean isForgiven(State state) throws SQLException {
        Instant end = Instant.ofEpochMilli(state.usedAt().orElseThrow())
                .plus(turn.grace().window());
        return !now.isAfter(end)
                && state.repeats() < turn.grace().most()
                && isUnused(state.successor().orElseThrow());
    }

    /** Once the successor has been used, whoever still holds this token has missed an answer that somebody else got. */
    private boolean isUnused(String successor) throws SQLException {
        return session.count("SELECT COUNT(*) FROM oauth_refresh WHERE hash = ? AND used_at IS NULL", successor) == 1;
    }
}
