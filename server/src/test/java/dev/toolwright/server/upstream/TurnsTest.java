package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.identity.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Person ANNA = new Person("anna");
    private static final Person BRUNO = new Person("bruno");

    private final Turns turns = new Turns(2);
    private final Deadline over = Deadline.in(Duration.ZERO, InstantSource.system());
    private final Deadline far = Deadline.in(Duration.ofMinutes(1), InstantSource.system());

    @Test
    void givesEachPersonSoManyAndNoMore() throws InterruptedException {
        assertTrue(turns.enter(ANNA, over));
        assertTrue(turns.enter(ANNA, over));
        assertFalse(turns.enter(ANNA, over));
        assertTrue(turns.enter(BRUNO, over));
        turns.leave(ANNA);
        assertTrue(turns.enter(ANNA, over));
    }

    @Test
    void letsTheNextOneInWhenAnotherLeaves() throws Exception {
        assertTrue(turns.enter(ANNA, over));
        assertTrue(turns.enter(ANNA, over));
        CompletableFuture<Boolean> third = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                third.complete(turns.enter(ANNA, far));
            } catch (InterruptedException e) {
                third.completeExceptionally(e);
            }
        });
        turns.leave(ANNA);
        assertTrue(third.get(1, TimeUnit.MINUTES));
    }

    @Test
    void remembersNobodyWhoDoesNothing() throws InterruptedException {
        turns.enter(ANNA, over);
        turns.enter(ANNA, over);
        turns.enter(ANNA, over); // refused
        turns.leave(ANNA);
        assertEquals(1, turns.people());
        turns.leave(ANNA);
        assertEquals(0, turns.people());
    }

    @Test
    void anInterruptEndsTheWaitAndLeavesNoTrace() throws InterruptedException {
        turns.enter(ANNA, over);
        turns.enter(ANNA, over);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> turns.enter(ANNA, far));
        turns.leave(ANNA);
        turns.leave(ANNA);
        assertEquals(0, turns.people());
    }
}
