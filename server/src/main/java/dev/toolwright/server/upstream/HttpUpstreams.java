package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.identity.Person;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configured APIs over HTTP/1.1: one client each, shared by everybody. */
public final class HttpUpstreams implements Upstreams, AutoCloseable {
    private final Map<String, ApiClient> clients = new HashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog();
    private final Timing timing;
    private final Credentials people;

    /** @param people what those who have signed in show the APIs that want to know who calls */
    public HttpUpstreams(List<ApiSettings> apis, Credentials people) {
        this(apis, people, Timing.SYSTEM);
    }

    HttpUpstreams(List<ApiSettings> apis, Credentials people, Timing timing) {
        this.people = people;
        this.timing = timing;
        apis.forEach(api -> clients.put(
                api.name(), new ApiClient(api, credentials(api), exchange(api.address(), api.limits()), timing)));
    }

    private Credentials credentials(ApiSettings api) {
        return switch (api.signing()) {
            case Signing.Unsigned unsigned -> Credentials.none();
            case Signing.OneAccount account -> password(account.grant(), api.limits());
            case Signing.EachPerson each -> people;
        };
    }

    private Credentials password(PasswordGrant grant, Limits limits) {
        Attempts attempts = new Attempts(RetryPolicy.of(limits.attempts()), timing);
        Exchange exchange = exchange(grant.tokenEndpoint(), limits);
        return new PasswordGrantCredentials(new TokenEndpoint(grant, exchange, attempts, timing), timing);
    }

    private Exchange exchange(URI origin, Limits limits) {
        Exchange exchange = new Exchange(origin, limits, watchdog);
        exchanges.add(exchange);
        return exchange;
    }

    @Override
    public Api api(String name, Person person, Instant deadline) {
        ApiClient client = clients.get(name);
        if (client == null) {
            return new NotSetUpApi();
        }
        Deadline until = new Deadline(deadline, timing.clock());
        return new Api() {
            @Override
            public JsonNode send(ApiRequest request) {
                return exchange(request).json();
            }

            @Override
            public ApiAnswer exchange(ApiRequest request) {
                return VirtualThreads.run(() -> client.exchange(person, until, request));
            }
        };
    }

    /** Closes the kept connections; calls under way fail. */
    @Override
    public void close() {
        exchanges.forEach(Exchange::close);
        watchdog.close();
    }
}
