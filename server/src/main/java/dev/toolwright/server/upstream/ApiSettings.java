package dev.toolwright.server.upstream;

import java.net.URI;
import java.util.Optional;

/**
 * Where an API is and how it is signed in to.
 *
 * @param name key of {@code apis:} in tools.yaml
 * @param address absolute http or https address without query, fragment or user; its path stands before every operation's
 * @param signIn absent when the API takes no credentials
 */
public record ApiSettings(String name, URI address, Optional<PasswordGrant> signIn, Limits limits) {}
