package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Encrypted upstream tokens, one row for each grant that is alive. */
public interface SealedTokenStore {
    Optional<SealedTokens> find(String grantId);

    /** Those of one person, the latest sign-in first. */
    List<SealedTokens> of(Person person);

    /**
     * Announces that the caller is about to renew them, so that nobody else does.
     *
     * @return false when somebody else has announced it, or has replaced them since that version, or the grant is gone
     */
    boolean claim(String grantId, long version, Instant now, Instant until);

    /** Takes an announcement back, when nothing came of it. */
    void release(String grantId, long version);

    /** @return false when somebody else has replaced them since that version, or the grant is gone */
    boolean replace(SealedTokens tokens);

    /** Those of grants that have ended, whose provider has not been told; the first to end first. */
    List<SealedTokens> ended(int most);

    /** The provider has been told, or need not be. */
    void forgetEnded(String grantId);

    /** All rows, for sealing them anew. */
    List<SealedTokens> all();
}
