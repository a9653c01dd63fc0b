package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.oauth.provider.ProviderSettings;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.util.Set;

/**
 * What the operator decides about the authorization server.
 *
 * @param redirectHosts the https hosts that people may be sent to; empty for all
 */
public record EmbeddedSettings(
        PublicAddress site, ProviderSettings provider, SignInWay way, KeySource keys, Set<String> redirectHosts)
        implements EntranceSettings {

    public EmbeddedSettings {
        redirectHosts = Set.copyOf(redirectHosts);
    }
}
