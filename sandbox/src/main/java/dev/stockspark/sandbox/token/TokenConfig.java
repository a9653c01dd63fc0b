package dev.stockspark.sandbox.token;

import java.time.Duration;
import java.util.Set;

/** How people sign in. */
public record TokenConfig(String realm, Set<String> clients, Duration accessLife, Duration refreshLife) {
    public static final TokenConfig STANDARD =
            new TokenConfig("sandbox", Set.of("carspark-api"), Duration.ofMinutes(5), Duration.ofMinutes(30));

    public TokenConfig {
        clients = Set.copyOf(clients);
    }

    public TokenConfig withLife(Duration access, Duration refresh) {
        return new TokenConfig(realm, clients, access, refresh);
    }
}
