package dev.toolwright.server.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/**
 * Server-side request forgery is kept out in this order: the URL is plain, its host is a name and no address in disguise, every address of
 * the name is public, and the connection goes to an address that was looked at. The name is resolved once, so it cannot change its mind in
 * between (DNS rebinding).
 */
public final class GuardedFetch {
    private static final Pattern HOST_NAME =
            Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private final Resolver resolver;
    private final Connector connector;
    private final FetchLimits limits;

    public GuardedFetch(Resolver resolver, Connector connector, FetchLimits limits) {
        this.resolver = resolver;
        this.connector = connector;
        this.limits = limits;
    }

    /** Blocks until there is an answer or the time is up. */
    public FetchOutcome get(URI uri) {
        Optional<String> problem = problem(uri);
        if (problem.isPresent()) {
            return new FetchOutcome.Refused(problem.get());
        }
        try {
            return Within.time(limits.time(), () -> guarded(uri));
        } catch (CancellationException late) {
            return new FetchOutcome.Failed("no whole answer within " + limits.time());
        }
    }

    private static Optional<String> problem(URI uri) {
        if (!"https".equals(uri.getScheme()) || uri.getRawUserInfo() != null) {
            return Optional.of("only https without a user name is fetched");
        }
        return uri.getHost() != null && HOST_NAME.matcher(uri.getHost()).matches()
                ? Optional.empty()
                : Optional.of("the host must be a full domain name");
    }

    private FetchOutcome guarded(URI uri) {
        try {
            List<InetAddress> addresses = resolver.resolve(uri.getHost());
            if (addresses.isEmpty() || !addresses.stream().allMatch(GloballyRoutable::test)) {
                return new FetchOutcome.Refused("the host has an address that is not public");
            }
            return new FetchOutcome.Answered(connector.get(uri, addresses.get(0), limits));
        } catch (UnknownHostException unknown) {
            return new FetchOutcome.Refused("the host is unknown");
        } catch (OverLimitException over) {
            return new FetchOutcome.Refused(over.getMessage());
        } catch (IOException | RuntimeException failed) {
            return new FetchOutcome.Failed(failed.toString());
        }
    }
}
