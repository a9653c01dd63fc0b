package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;

/**
 * One use of a refresh token.
 *
 * @param presented the token that was used
 * @param access what is issued either way
 * @param successor what replaces it when this is its first use
 * @param sealedSuccessor the successor, readable only with the presented token
 * @param grace what happens when it is not the first
 */
public record Turn(SecretHash presented, NewAccess access, NewRefresh successor, String sealedSuccessor, Grace grace) {}
