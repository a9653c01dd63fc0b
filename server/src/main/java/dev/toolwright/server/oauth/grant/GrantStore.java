package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Grants and their codes and tokens. Every method is one transaction: when it returns, what it did survives the process, and when it
 * throws {@link StoreException}, nothing was done.
 */
public interface GrantStore {
    /** Remembers the grant and its code, and that its client has been authorized. */
    void open(NewGrant grant);

    Optional<StoredCode> code(SecretHash hash);

    /**
     * Consumes the code and remembers what is issued for it. Of many callers one succeeds.
     *
     * @param refresh absent when the client does not refresh
     * @return false when the code is consumed, unusable after too many wrong verifiers, or its grant revoked
     */
    boolean redeem(SecretHash code, NewAccess access, Optional<NewRefresh> refresh, Instant now);

    /** Counts a wrong verifier against the code. */
    void countFailure(SecretHash code);

    Optional<StoredRefresh> refresh(SecretHash hash);

    /** Replaces a refresh token, or repeats the answer to its first use. A revocation that has returned wins. */
    Rotation rotate(Turn turn, Instant now);

    Optional<StoredAccess> access(SecretHash hash);

    /** Remembers, to the minute, that the grant was used. */
    void touch(String grantId, Instant now);

    /** Ends one access token. */
    void forgetAccess(SecretHash hash);
}
