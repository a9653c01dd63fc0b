package dev.toolwright.server.transport;

import io.helidon.http.Status;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A request from a web page must come from a page that may call this server: its own, or one on the operator's list. Clients that are
 * not browsers send no Origin (MCP 2026-07-28, Streamable HTTP, security: an invalid Origin is answered 403).
 */
final class OriginRule {
    private final Set<String> allowed;

    OriginRule(Optional<String> ownOrigin, Set<String> others) {
        Set<String> all = new HashSet<>(others);
        ownOrigin.ifPresent(all::add);
        this.allowed = Set.copyOf(all);
    }

    Optional<Refused> check(Optional<String> origin) {
        return origin.isEmpty() || allowed.contains(origin.get())
                ? Optional.empty()
                : Optional.of(new Refused(Status.FORBIDDEN_403, "pages of this Origin may not call this server"));
    }
}
