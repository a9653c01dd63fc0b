package dev.toolwright.server.registry;

import dev.toolwright.server.seal.Seal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives states out and takes them back. A state for a client that asks the person itself may come back more than once, as any request
 * may; a token that a model carries counts once in this process, so that one yes is not taken for two.
 */
public final class SealedStates {
    /** Long enough to read a question and think; short enough that the world has not changed. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String STATE = "request state";
    private static final String TOKEN = "confirmation";

    private final Seal seal;
    private final InstantSource clock;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();

    public SealedStates(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    Instant expiry() {
        return clock.instant().plus(LIFE);
    }

    String state(RequestState state) {
        return seal.close(STATE, state.bytes());
    }

    String token(RequestState state) {
        return seal.close(TOKEN, state.bytes());
    }

    /** @throws StateRefusedException when it was not given out for this request by this person, or too long ago */
    RequestState openState(String text, Subject subject) {
        return open(STATE, text, subject);
    }

    /** @throws StateRefusedException for the same reasons, or when it has been used */
    RequestState openToken(String text, Subject subject) {
        RequestState state = open(TOKEN, text, subject);
        Instant now = clock.instant();
        spent.values().removeIf(now::isAfter);
        if (spent.putIfAbsent(state.id(), state.expires()) != null) {
            throw new StateRefusedException("it has been used already");
        }
        return state;
    }

    private RequestState open(String purpose, String text, Subject subject) {
        RequestState state = seal.open(purpose, text)
                .map(RequestState::read)
                .orElseThrow(() -> new StateRefusedException("it was not given out by this server, or was changed"));
        if (!state.person().equals(subject.person().id())) {
            throw new StateRefusedException("it was given to somebody else");
        }
        if (!state.digest().equals(subject.digest())) {
            throw new StateRefusedException("it was given for a call with other arguments");
        }
        if (clock.instant().isAfter(state.expires())) {
            throw new StateRefusedException("it is older than " + LIFE.toMinutes() + " minutes");
        }
        return state;
    }
}
