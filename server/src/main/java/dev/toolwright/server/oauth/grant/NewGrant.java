package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;

/**
 * A grant at the moment it is made, with the code that a client can exchange once.
 *
 * @param sealedTokens the provider's tokens, encrypted
 */
public record NewGrant(Grant grant, SecretHash code, String challenge, Instant codeExpires, String sealedTokens) {}
