package dev.toolwright.server.oauth.upkeep;

import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.vault.Held;
import dev.toolwright.server.oauth.vault.TokenVault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Tells the provider of sign-ins that have ended here (RFC 7009), one after the other. A provider that does not answer is told the next time.
 * Several connections of one person may hang on one session there; it is ended with the last of them.
 */
public record Goodbyes(TokenVault vault, TokenIssuer issuer) {
    private static final Logger LOG = System.getLogger(Goodbyes.class.getName());
    private static final int AT_ONCE = 100;

    /** @return how many the provider has still to be told of, as far as is known */
    public int run() {
        int told = 0;
        List<Held> ended = vault.ended(AT_ONCE);
        for (Held held : ended) {
            if (!isShared(held) && !issuer.end(held.tokens())) {
                LOG.log(Level.INFO, "the provider could not be told that a sign-in has ended; it is told later");
                return ended.size() - told;
            }
            vault.forgetEnded(held);
            told++;
        }
        return 0;
    }

    private boolean isShared(Held ended) {
        return vault.of(ended.person()).stream()
                .anyMatch(alive -> issuer.isSameSession(alive.tokens(), ended.tokens()));
    }
}
