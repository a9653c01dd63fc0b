package dev.toolwright.server.oauth.grant;

import java.time.Instant;

/** Everything that the authorization server remembers; the one implementation speaks SQL. */
public interface AuthorizationStore {
    ClientStore clients();

    DocumentStore documents();

    PendingSignIns signIns();

    GrantStore grants();

    Connections connections();

    SealedTokenStore tokens();

    AuditLog audit();

    /** Raised whenever something has ended. */
    Revocations revocations();

    /** Forgets what has expired. Cheap to call often. */
    void purge(Instant now);
}
