package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.Outcome.Answer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an attempt, and another one for as long as the policy and the deadline allow it. */
final class Attempts {
    private static final Logger LOG = System.getLogger(Attempts.class.getName());

    private final RetryPolicy policy;
    private final Timing timing;

    Attempts(RetryPolicy policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
    }

    /**
     * @param label what is attempted, for the log
     * @return how the last attempt ended
     * @throws CancelledException when the thread is interrupted
     */
    Outcome make(String label, Repeatable method, Deadline deadline, Supplier<Outcome> attempt) {
        for (int made = 1; ; made++) {
            Outcome outcome = attempt.get();
            Optional<Duration> pause = policy.pause(
                    method,
                    made,
                    outcome,
                    retryAfter(outcome),
                    deadline.remaining(),
                    timing.random().getAsDouble());
            if (pause.isEmpty()) {
                return outcome;
            }
            LOG.log(
                    Level.INFO,
                    "{0}: {1}; again in {2} ms",
                    label,
                    outcome,
                    pause.get().toMillis());
            sleep(pause.get());
        }
    }

    private Optional<Duration> retryAfter(Outcome outcome) {
        return outcome instanceof Answer answer
                ? answer.retryAfter()
                        .flatMap(value -> RetryAfter.parse(value, timing.clock().instant()))
                : Optional.empty();
    }

    private void sleep(Duration pause) {
        try {
            timing.sleeper().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
