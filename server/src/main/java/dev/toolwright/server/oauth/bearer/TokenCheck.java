package dev.toolwright.server.oauth.bearer;

import java.util.Optional;

/** Whether a token is good, and for what. Safe for many threads. */
public interface TokenCheck {

    /**
     * Whose it is; empty when it is unknown, expired, revoked, forged or for another resource.
     *
     * @throws CannotTellException when nobody knows; the token may be as good as ever
     */
    Optional<Admission.Authenticated> check(String token);

    /**
     * Whether a token that was good has been revoked since, so that what it began must end. One that has merely expired may finish what it began,
     * for an hour.
     *
     * @throws CannotTellException when nobody knows
     */
    boolean revoked(String token);

    /** @param listener called after each revocation in this process, whosever it is; must return at once */
    void onRevocation(Runnable listener);
}
