package dev.toolwright.server.oauth.grant;

import java.time.Instant;

/**
 * A client ID metadata document that was fetched and found valid.
 *
 * @param body as it was fetched, JSON
 */
public record StoredDocument(String url, String body, Instant fetched, Instant freshUntil) {}
