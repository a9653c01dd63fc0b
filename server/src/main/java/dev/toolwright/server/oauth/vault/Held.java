package dev.toolwright.server.oauth.vault;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.signin.UpstreamTokens;

/**
 * Tokens as they were found.
 *
 * @param grantId the grant that they came with
 * @param version to be given back when they are replaced
 */
public record Held(String grantId, Person person, UpstreamTokens tokens, long version) {}
