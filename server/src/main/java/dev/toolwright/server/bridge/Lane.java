package dev.toolwright.server.bridge;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Does things one after the other, in the order in which they are said. */
final class Lane implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofVirtual().name("lane").start(this::work);

    /** A place in the order. */
    @FunctionalInterface
    interface Point {
        /** Returns when everything before it is done. */
        void await() throws InterruptedException;
    }

    void then(Runnable step) {
        waiting.add(step);
    }

    Point point() {
        CountDownLatch reached = new CountDownLatch(1);
        waiting.add(reached::countDown);
        return reached::await;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens in one step, the next ones have somebody waiting for them. */
    private static void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a message failed inside the bridge", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
