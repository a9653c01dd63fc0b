package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.oauth.site.PublicAddress;

/**
 * What the operator decides when the authorization server is somebody else's.
 *
 * @param issuer of the provider, exactly as it names itself
 * @param audience what the provider must have issued a token for
 */
public record ExternalSettings(PublicAddress site, String issuer, String audience) implements EntranceSettings {}
