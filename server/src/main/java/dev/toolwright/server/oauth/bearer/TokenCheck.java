package dev.toolwright.server.oauth.bearer;

import java.util.Optional;

/** Whether a token is good, and for what. Safe for many threads. */
@FunctionalInterface
public interface TokenCheck {

    /**
     * Whose it is; empty when it is unknown, expired, revoked, forged or for another resource.
     *
     * @throws CannotTellException when nobody knows; the token may be as good as ever
     */
    Optional<Admission.Authenticated> check(String token);
}
