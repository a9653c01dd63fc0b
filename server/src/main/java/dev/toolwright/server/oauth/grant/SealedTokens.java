package dev.toolwright.server.oauth.grant;

/**
 * A grant's upstream tokens as they lie in the database.
 *
 * @param version grows with every change; a writer that saw an older one changes nothing
 */
public record SealedTokens(String grantId, String personId, String sealed, long version) {}
