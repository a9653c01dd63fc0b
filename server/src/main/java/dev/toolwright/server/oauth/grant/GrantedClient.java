package dev.toolwright.server.oauth.grant;

import java.util.Optional;

/**
 * The client of one authorization, as it was when the person saw it; later questions are answered from here, so that a document
 * that cannot be fetched again ends nothing.
 *
 * @param id see {@link dev.toolwright.server.oauth.client.Client#id}
 * @param name what it called itself
 * @param redirectUri where the answer goes, as the request gave it
 * @param refreshes whether it gets refresh tokens
 */
public record GrantedClient(String id, Optional<String> name, String redirectUri, boolean refreshes) {}
