package dev.toolwright.server.oauth.ground;

import dev.toolwright.server.oauth.grant.Grace;
import java.time.Duration;

/**
 * How long things are good for.
 *
 * @param signIn from seeing the consent page to the end of the sign-in
 * @param code from the redirect to the exchange
 * @param access of an access token; well over five minutes, because some clients refresh five minutes early
 * @param refreshIdle of a refresh token that is not used
 * @param grant of everything that came of one sign-in
 * @param grace for a refresh token that is used again
 */
public record Lifetimes(
        Duration signIn, Duration code, Duration access, Duration refreshIdle, Duration grant, Grace grace) {

    /** The grace covers bursts of refreshes by clients with several processes, seen to last 33 to 76 seconds. */
    public static final Lifetimes STANDARD = new Lifetimes(
            Duration.ofMinutes(10),
            Duration.ofSeconds(60),
            Duration.ofMinutes(60),
            Duration.ofDays(30),
            Duration.ofDays(90),
            new Grace(Duration.ofSeconds(90), 30));
}
