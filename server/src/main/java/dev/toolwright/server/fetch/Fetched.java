package dev.toolwright.server.fetch;

/**
 * An answer, redirects included: they are not followed.
 *
 * @param contentType as sent; empty when it was not
 * @param cacheControl as sent; empty when it was not
 */
public record Fetched(int status, String contentType, String cacheControl, byte[] body) {}
