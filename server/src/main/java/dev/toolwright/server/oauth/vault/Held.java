package dev.toolwright.server.oauth.vault;

import dev.toolwright.server.oauth.signin.UpstreamTokens;

/**
 * Tokens as they were found.
 *
 * @param version to be given back when they are replaced
 */
public record Held(UpstreamTokens tokens, long version) {}
