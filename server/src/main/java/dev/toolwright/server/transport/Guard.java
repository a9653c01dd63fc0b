package dev.toolwright.server.transport;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Optional;
import java.util.logging.Logger;

/** What every request passes before its route: Host, then Origin, then CORS. A bearer gate would come next, before the body is read. */
final class Guard implements Filter {
    private static final Logger LOG = Logger.getLogger(Guard.class.getName());

    private final HostRule hosts;
    private final OriginRule origins;
    private final Cors cors;

    Guard(HostRule hosts, OriginRule origins, Cors cors) {
        this.hosts = hosts;
        this.origins = origins;
        this.cors = cors;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
        Optional<Refused> refused =
                hosts.check(value(req, HeaderNames.HOST)).or(() -> origins.check(value(req, HeaderNames.ORIGIN)));
        if (refused.isPresent()) {
            LOG.fine(() -> "turned away: " + refused.get().message());
            res.status(refused.get().status());
            res.header(HeaderNames.CONTENT_TYPE, "text/plain");
            res.send(refused.get().message());
        } else if (!cors.answered(req, res)) {
            chain.proceed();
        }
    }

    private static Optional<String> value(RoutingRequest req, HeaderName name) {
        return req.headers().contains(name)
                ? Optional.of(String.join(",", req.headers().get(name).allValues()))
                : Optional.empty();
    }
}
