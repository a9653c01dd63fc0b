package dev.toolwright.server.doctor.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How an examination is conducted.
 *
 * @param patience how long each answer may take; the hosted Claude allows discovery, registration and token requests 10 s
 * @param register whether to register as each client does. It leaves registrations behind that nobody will use
 * @param token an access token, to look behind the sign-in; sent only over a connection whose certificate is in order
 */
public record Manner(Duration patience, boolean register, Optional<String> token, Clock clock) {
    public static final Manner USUAL = new Manner(Duration.ofSeconds(10), true, Optional.empty(), Clock.systemUTC());

    public Manner withoutRegistering() {
        return new Manner(patience, false, token, clock);
    }

    public Manner withToken(String accessToken) {
        return new Manner(patience, register, Optional.of(accessToken), clock);
    }

    @Override
    public String toString() {
        return "Manner[" + patience + ", register=" + register + ", token=" + (token.isPresent() ? "given" : "none")
                + "]";
    }
}
