package dev.toolwright.server.upstream;

import java.net.URI;

/**
 * Where an API is and how it is signed in to.
 *
 * @param name key of {@code apis:} in tools.yaml
 * @param address absolute http or https address without query, fragment or user; its path stands before every operation's
 * @param signing on whose behalf it is called
 */
public record ApiSettings(String name, URI address, Signing signing, Limits limits) {}
