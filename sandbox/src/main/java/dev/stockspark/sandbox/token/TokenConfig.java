package dev.stockspark.sandbox.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How people sign in: the realm, its clients, how long what they get is good, and which ways are open at the start. */
public record TokenConfig(
        String realm, List<RegisteredClient> clients, Duration accessLife, Duration refreshLife, SignIn signIn) {
    public static final TokenConfig STANDARD = new TokenConfig(
            "sandbox",
            List.of(
                    new RegisteredClient("carspark-api", Optional.empty(), List.of()),
                    new RegisteredClient("carspark-web", Optional.of("sandbox-secret"), List.of())),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            SignIn.BOTH);

    public TokenConfig {
        clients = List.copyOf(clients);
    }

    public TokenConfig withLife(Duration access, Duration refresh) {
        return new TokenConfig(realm, clients, access, refresh, signIn);
    }

    public TokenConfig withSignIn(SignIn ways) {
        return new TokenConfig(realm, clients, accessLife, refreshLife, ways);
    }

    /** The same with one more address, beside those on loopback, that browsers may be sent to. */
    public TokenConfig withRedirect(String address) {
        List<RegisteredClient> more = new ArrayList<>();
        clients.forEach(client -> more.add(client.withRedirect(address)));
        return new TokenConfig(realm, more, accessLife, refreshLife, signIn);
    }

    public Optional<RegisteredClient> client(String id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
