package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.vault.TokenVault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Whether the keys are those of the store. */
final class KeyCheck {
    private static final Logger LOG = System.getLogger(KeyCheck.class.getName());

    private KeyCheck() {}

    /**
     * A ring that opens nothing of what the store holds is another server's: going on with it would sign everybody out without saying so.
     *
     * @throws BadConfigurationException when it is so
     */
    static void check(Ground ground, KeySource keys) {
        TokenVault.Readable readable = new TokenVault(ground).readable();
        if (readable.yes() == 0 && readable.no() > 0) {
            throw new BadConfigurationException(List.of(keys + " open none of the " + readable.no()
                    + " sign-ins in the store, so the server was not started: give it the keys that it had, or end all sign-ins"
                    + " with the command revoke --all"));
        }
        if (readable.no() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} of {1} sign-ins cannot be opened with the keys there are; these people have to sign in again",
                    readable.no(),
                    readable.no() + readable.yes());
        }
    }
}
