package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.upstream.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TogetherTest {
    private final Together together = new Together(new Patient());

    /** All of them meet at the barrier, which they only can at the same time. */
    @Test
    void runsAtTheSameTimeAndKeepsTheOrder() {
        CyclicBarrier barrier = new CyclicBarrier(4);
        List<Supplier<Integer>> work = numbered(4, i -> {
            assertTrue(barrier.await() >= 0);
            return i;
        });
        assertEquals(List.of(0, 1, 2, 3), together.run(4, work));
    }

    @Test
    void noMoreThanAllowedAtATime() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        together.run(3, numbered(50, i -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            return i;
        }));
        assertTrue(most.get() <= 3, most::toString);
    }

    @Test
    void theFirstFailureInTheirOrderCounts() {
        CyclicBarrier barrier = new CyclicBarrier(3);
        List<Supplier<Integer>> work = numbered(3, i -> {
            barrier.await();
            if (i > 0) {
                throw new IllegalStateException("failed " + i);
            }
            return i;
        });
        Exception failure = assertThrows(IllegalStateException.class, () -> together.run(3, work));
        assertEquals("failed 1", failure.getMessage());
    }

    /** The second fails while the first is not begun; the first is made all the same, and its failure is the one that is told. */
    @Test
    void whatStandsBeforeAFailureIsDoneAllTheSame() {
        CountDownLatch failed = new CountDownLatch(1);
        for (int round = 0; round < 200; round++) {
            AtomicInteger begun = new AtomicInteger();
            List<Supplier<Integer>> work = numbered(4, i -> {
                begun.incrementAndGet();
                if (i == 0) {
                    failed.await();
                }
                failed.countDown();
                throw new IllegalStateException("failed " + i);
            });
            Together each = new Together(new Patient());
            Exception failure = assertThrows(IllegalStateException.class, () -> each.run(4, work));
            assertEquals("failed 0", failure.getMessage());
            assertTrue(begun.get() >= 2 || round > 0, begun::toString);
        }
    }

    @Test
    void afterAFailureNothingBegins() {
        AtomicInteger begun = new AtomicInteger();
        List<Supplier<Integer>> work = numbered(100, i -> {
            begun.incrementAndGet();
            throw new IllegalStateException("failed " + i);
        });
        assertThrows(IllegalStateException.class, () -> together.run(2, work));
        assertTrue(begun.get() <= 2, begun::toString);
    }

    @Test
    void aStackThatOverflowsIsNoSilence() {
        List<Supplier<Integer>> work = numbered(2, i -> deep(i));
        assertThrows(StackOverflowError.class, () -> together.run(2, work));
    }

    @Test
    void anInterruptReachesAllAndIsKept() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        List<Supplier<Integer>> work = numbered(5, i -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                interrupted.incrementAndGet();
                throw new CancelledException();
            }
            return i;
        });
        List<Object> ends = new ArrayList<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            assertThrows(CancelledException.class, () -> together.run(2, work));
            ends.add(Thread.currentThread().isInterrupted());
        });
        waiting.await();
        caller.interrupt();
        caller.join();
        assertEquals(List.of(true), ends);
        assertEquals(2, interrupted.get());
    }

    @Test
    void doesNotDisturbWhoWaitsForAllOfThem() {
        assertEquals("answer", together.waiting(() -> "answer"));
        assertFalse(together.gone());
    }

    private static int deep(int i) {
        return deep(i + 1) + 1;
    }

    private interface Work {
        int of(int i) throws Exception;
    }

    private static List<Supplier<Integer>> numbered(int count, Work work) {
        return IntStream.range(0, count)
                .<Supplier<Integer>>mapToObj(i -> () -> {
                    try {
                        return work.of(i);
                    } catch (RuntimeException failure) {
                        throw failure;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .toList();
    }

    /** Waits, and must not be asked to wait by more than one thread. */
    private record Patient() implements Caller {
        @Override
        public Person person() {
            return Person.LOCAL;
        }

        @Override
        public String languages() {
            return "";
        }

        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public <T> T waiting(Supplier<T> wait) {
            throw new AssertionError("only the thread that waits for all of them may wait here");
        }
    }
}
