package dev.toolwright.server.upstream;

import dev.toolwright.server.identity.Person;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests each person has under way; who comes when all turns are taken waits, first come first served. */
final class Turns {
    private final ConcurrentHashMap<Person, Line> lines = new ConcurrentHashMap<>();
    private final int parallel;

    Turns(int parallel) {
        this.parallel = parallel;
    }

    /** True when it is this person's turn; then {@link #leave} must follow. False when the deadline passed first. */
    boolean enter(Person person, Deadline deadline) throws InterruptedException {
        Line line = lines.compute(person, (p, present) -> (present == null ? new Line(parallel) : present).joined());
        boolean entered = false;
        try {
            entered = line.turns.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            return entered;
        } finally {
            if (!entered) {
                forget(person);
            }
        }
    }

    void leave(Person person) {
        Line line = lines.get(person);
        if (line != null) {
            line.turns.release();
        }
        forget(person);
    }

    /** People who are doing nothing take no memory. */
    private void forget(Person person) {
        lines.computeIfPresent(person, (p, line) -> line.left() ? null : line);
    }

    int people() {
        return lines.size();
    }

    /** Changed only inside the map's own atomic operations. */
    private static final class Line {
        private final Semaphore turns;
        private int members;

        private Line(int parallel) {
            turns = new Semaphore(parallel, true);
        }

        private Line joined() {
            members++;
            return this;
        }

        private boolean left() {
            members--;
            return members == 0;
        }
    }
}
