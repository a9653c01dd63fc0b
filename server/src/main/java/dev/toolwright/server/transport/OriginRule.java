package dev.toolwright.server.transport;

import io.helidon.http.Status;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request from a web page must come from a page that may call this server: its own, or one on the operator's list. Clients that are
 * not browsers send no Origin (MCP 2026-07-28, Streamable HTTP, security: an invalid Origin is answered 403).
 *
 * <p>A server without a public address is for this machine alone, and so are pages that this machine serves: browser tools for
 * developers call it, and the protocol's conformance suite demands it.
 */
final class OriginRule {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private final Set<String> allowed;
    private final boolean local;

    /** @param ownOrigin of the public address, if there is one */
    OriginRule(Optional<String> ownOrigin, Set<String> others) {
        Set<String> all = new HashSet<>(others);
        ownOrigin.ifPresent(all::add);
        this.allowed = Set.copyOf(all);
        this.local = ownOrigin.isEmpty();
    }

    Optional<Refused> check(Optional<String> origin) {
        return origin.isEmpty() || allowed.contains(origin.get()) || isLocal(origin.get())
                ? Optional.empty()
                : Optional.of(new Refused(Status.FORBIDDEN_403, "pages of this Origin may not call this server"));
    }

    private boolean isLocal(String origin) {
        return local && THIS_MACHINE.matcher(origin).matches();
    }
}
