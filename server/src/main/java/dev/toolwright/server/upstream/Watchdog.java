package dev.toolwright.server.upstream;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends an exchange when its time is up by closing its connection. A socket's read timeout cannot: it starts anew with every byte,
 * so that a peer which sends one now and then is never late.
 */
final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;

    Watchdog() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("upstream-watchdog").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    Watch over(PooledConnection connection, Duration time) {
        return new Watch(connection, time);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One exchange being watched; closing it ends the watch, not the connection. */
    final class Watch implements AutoCloseable {
        private final AtomicBoolean settled = new AtomicBoolean();
        private final ScheduledFuture<?> alarm;
        private volatile boolean barked;

        private Watch(PooledConnection connection, Duration time) {
            alarm = timer.schedule(() -> bark(connection), time.toNanos(), TimeUnit.NANOSECONDS);
        }

        /** After a finished exchange the connection may already serve another one, so only one of the two sides may win. */
        private void bark(PooledConnection connection) {
            if (settled.compareAndSet(false, true)) {
                barked = true;
                connection.closeResource();
            }
        }

        /** True when the exchange ended before its time was up; from then on the connection is left alone. */
        boolean settle() {
            return settled.compareAndSet(false, true);
        }

        boolean barked() {
            return barked;
        }

        @Override
        public void close() {
            settled.set(true);
            alarm.cancel(false);
        }
    }
}
