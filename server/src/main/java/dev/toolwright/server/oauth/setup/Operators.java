package dev.toolwright.server.oauth.setup;

/**
 * What operators work on while the server runs.
 *
 * @param keys where the server has its keys from
 */
public record Operators(Administration administration, KeySource keys) {}
