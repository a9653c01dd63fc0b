package dev.toolwright.server.config;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known from one request to the next.
 *
 * @param sessions which clients of older revisions are given a session, which only this process knows
 * @param stateKey 32 bytes that seal what goes through clients, the same in all processes; unset, one that lasts as long as the process
 * @param tasks calls that outlive their request, which only this process knows
 */
public record Continuity(SessionUse sessions, Optional<StateKey> stateKey, Tasks tasks) {

    /**
     * @param most kept at the same time; 0 for none
     * @param timeout how long one may run
     */
    public record Tasks(int most, Duration timeout) {}

    /** Never printed. */
    public record StateKey(byte[] bytes) {
        @Override
        public String toString() {
            return "StateKey[…]";
        }
    }
}
