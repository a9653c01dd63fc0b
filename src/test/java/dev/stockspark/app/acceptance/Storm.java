package dev.stockspark.app.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Many apps at once that register, sign somebody in, refresh and revoke, until the server is killed. What was acknowledged goes to a {@link Ledger};
 * what was under way then is in doubt.
 */
final class Storm {
    private static final int APPS = 6;
    private static final int REFRESHES = 12;
    private static final Duration A_LITTLE = Duration.ofMillis(50);

    private final SignedInStack stack;
    private final Ledger ledger;
    private final AtomicInteger names = new AtomicInteger();
    private volatile boolean killing;

    Storm(SignedInStack stack, Ledger ledger) {
        this.stack = stack;
        this.ledger = ledger;
    }

    /** One app that stays and one that is cut, in peace: however early the first kill comes, there is something to audit. */
    void before() {
        App stays = registered();
        ledger.issued(stays, App.well(stays.exchange(stays.code())));
        App cut = registered();
        Ledger.Family family = ledger.issued(cut, App.well(cut.exchange(cut.code())));
        App.well(cut.revoke(family.refreshToken()));
        family.revoked();
    }

    /** @param acknowledgments after which the server is killed, a little later, whatever it is doing */
    void untilKilled(int acknowledgments, Random random) {
        killing = false;
        int moment = ledger.acknowledgments() + acknowledgments;
        try (ExecutorService threads = Executors.newFixedThreadPool(APPS + 1)) {
            List<Future<?>> apps = new ArrayList<>();
            for (int i = 0; i < APPS; i++) {
                Random own = new Random(random.nextLong());
                apps.add(threads.submit(() -> untilLost(() -> app(own))));
            }
            apps.add(threads.submit(() -> untilLost(this::holder)));
            Eventually.holds(
                    () -> ledger.acknowledgments() >= moment || apps.stream().anyMatch(Future::isDone));
            LockSupport.parkNanos(random.nextLong(A_LITTLE.toNanos()));
            killing = true;
            stack.kill();
            for (Future<?> app : apps) {
                app.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError("before the server was killed", failed.getCause());
        }
    }

    /** A lost connection is expected from the kill on, and an error before it. */
    private void untilLost(Runnable turn) {
        try {
            while (true) {
                turn.run();
            }
        } catch (UncheckedIOException lost) {
            if (!killing) {
                throw lost;
            }
        }
    }

    private App registered() {
        App app = App.register(stack.origin(), "App " + names.incrementAndGet());
        ledger.registered(app);
        return app;
    }

    /** Signs in and lets the code lie until after the kill. */
    private void holder() {
        App app = registered();
        ledger.held(app, app.code());
    }

    private void app(Random random) {
        App app = registered();
        Ledger.Family family = ledger.issued(app, App.well(app.exchange(app.code())));
        for (int i = 0; i < REFRESHES; i++) {
            family.refreshed(App.well(app.refresh(family.refreshToken())));
            if (random.nextInt(REFRESHES) == 0) {
                family.revoking();
                App.well(app.revoke(family.refreshToken()));
                family.revoked();
                return;
            }
        }
    }
}
