package dev.toolwright.server.oauth.grant;

import java.time.Instant;
import java.util.Optional;

/**
 * A grant that a client holds tokens of, as people see it.
 *
 * @param lastUsed to the minute; absent when it never was
 */
public record Connection(Grant grant, Optional<Instant> lastUsed) {}
