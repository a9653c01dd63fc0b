package dev.toolwright.server.transport;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Logger;

/** What every request passes before its route: how many headers, Host, then Origin, then CORS. The {@link Door} comes next. */
final class Guard implements Filter {
    private static final Logger LOG = Logger.getLogger(Guard.class.getName());

    /** Where nobody signs in, no page of another origin may call anything. */
    static final Predicate<String> EVERYTHING = path -> true;

    /**
     * The authorization server's own endpoints answer every origin or none, as each of them must: a token is asked for from anywhere, and
     * a form on a page of another origin is refused by the page's own check.
     */
    static final Predicate<String> ONLY_TOOLS = path ->
            Set.of("/mcp", "/mcp/", "/sse", "/messages").contains(path) || path.startsWith(RestRoute.PREFIX + "/");

    private final Predicate<String> callable;
    private final HostRule hosts;
    private final OriginRule origins;
    private final Cors cors;

    /** @param callable the paths that web pages may call if their origin is allowed */
    Guard(Predicate<String> callable, HostRule hosts, OriginRule origins, Cors cors) {
        this.callable = callable;
        this.hosts = hosts;
        this.origins = origins;
        this.cors = cors;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
        boolean mcp = callable.test(req.path().path());
        Optional<Refused> refused = HeaderCount.check(req.headers().size())
                .or(() -> hosts.check(value(req, HeaderNames.HOST)))
                .or(() -> mcp ? origins.check(value(req, HeaderNames.ORIGIN)) : Optional.empty());
        if (refused.isPresent()) {
            LOG.fine(() -> "turned away: " + refused.get().message());
            res.status(refused.get().status());
            res.header(HeaderNames.CONTENT_TYPE, "text/plain");
            res.send(refused.get().message());
        } else if (!mcp || !cors.answered(req, res)) {
            chain.proceed();
        }
    }

    private static Optional<String> value(RoutingRequest req, HeaderName name) {
        return req.headers().contains(name)
                ? Optional.of(String.join(",", req.headers().get(name).allValues()))
                : Optional.empty();
    }
}
