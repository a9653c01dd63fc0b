package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.oauth.provider.ProviderSettings;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator decides about the authorization server.
 *
 * @param keys absent when the ring is in the file
 * @param keyFile where the ring is otherwise
 * @param redirectHosts the https hosts that people may be sent to; empty for all
 */
public record EmbeddedSettings(
        PublicAddress site,
        ProviderSettings provider,
        SignInWay way,
        Optional<KeyRing> keys,
        Path keyFile,
        Set<String> redirectHosts) {

    public EmbeddedSettings {
        redirectHosts = Set.copyOf(redirectHosts);
    }
}
