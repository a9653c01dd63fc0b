package dev.toolwright.server.oauth.grant;

import java.util.List;
import java.util.Optional;

/** Encrypted upstream tokens, one row for each grant that is alive. */
public interface SealedTokenStore {
    Optional<SealedTokens> find(String grantId);

    /** @return false when somebody else has replaced them since that version, or the grant is gone */
    boolean replace(SealedTokens tokens);

    /** All rows, for sealing them anew. */
    List<SealedTokens> all();
}
