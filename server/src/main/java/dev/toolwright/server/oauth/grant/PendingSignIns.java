package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins under way; each ends once. */
public interface PendingSignIns {
    /** Remembers it; of several with one id only the first. */
    Beginning begin(PendingSignIn pending, Instant now);

    /** The one with this id, unless it has ended or expired. */
    Optional<PendingSignIn> find(SecretHash id, Instant now);

    /** The one whose provider returns this state, unless it has ended or expired. */
    Optional<PendingSignIn> findByState(SecretHash state, Instant now);

    /** Ends it; of many callers one gets true. */
    boolean take(SecretHash id, Instant now);

    /** What came of beginning. */
    enum Beginning {
        BEGUN,
        /** It had begun before: a second submission of the same page. */
        REPEATED,
        /** Too many are under way. */
        FULL
    }
}
