package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.oauth.site.PublicAddress;
import java.util.List;

/**
 * What the operator decides when the authorization server is somebody else's.
 *
 * @param issuer of the provider, exactly as it names itself
 * @param audience what the provider must have issued a token for
 * @param others what a token may be for besides; with anything else it is refused, because whoever else it is for could use it here
 */
public record ExternalSettings(PublicAddress site, String issuer, String audience, List<String> others)
        implements EntranceSettings {}
