package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * An authorization that the person has approved and that now waits for their sign-in.
 *
 * @param id of the transaction
 * @param binding of the cookie that the approving browser got: only that browser may come back
 * @param state of the value that the provider returns; absent for a password form
 * @param sealed what was approved, encrypted
 */
public record PendingSignIn(
        SecretHash id, SecretHash binding, Optional<SecretHash> state, String sealed, Instant expires) {}
