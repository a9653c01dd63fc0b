package dev.toolwright.server.mcp.rpc;

import java.util.Optional;

/** The headers of the HTTP request that carried a message. */
@FunctionalInterface
public interface Headers {
    /** Of a message that came without any, so that there is nothing to compare it with. */
    Headers NONE = name -> Optional.empty();

    /** The value of a header, its name in any case; several values are joined with commas (RFC 9110 section 5.3). */
    Optional<String> value(String name);
}
