package dev.toolwright.server.oauth.upkeep;

import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.vault.TokenVault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does what has to be done from time to time, on one thread of its own; several processes may do it at once. */
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration PURGE = Duration.ofMinutes(30);
    private static final Duration GOODBYES = Duration.ofSeconds(30);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());
    private final Ground ground;
    private final Goodbyes goodbyes;

    private Upkeep(Ground ground, TokenIssuer issuer) {
        this.ground = ground;
        this.goodbyes = new Goodbyes(new TokenVault(ground), issuer);
    }

    /** Begins at once; a revocation in this process is passed on without waiting for the next turn. */
    public static Upkeep start(Ground ground, TokenIssuer issuer) {
        Upkeep upkeep = new Upkeep(ground, issuer);
        upkeep.every(PURGE, upkeep::purge);
        upkeep.every(GOODBYES, upkeep.goodbyes::run);
        ground.store().revocations().onEach(upkeep::passOn);
        return upkeep;
    }

    private void every(Duration interval, Runnable work) {
        thread.scheduleWithFixedDelay(() -> safely(work), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void passOn() {
        try {
            thread.execute(() -> safely(goodbyes::run));
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the provider is told after the next start");
        }
    }

    private void purge() {
        ground.store().purge(ground.now());
    }

    /** An executor drops work that has thrown once. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "upkeep failed and is tried again later", failed);
        }
    }

    /** What has not been done is done after the next start. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
