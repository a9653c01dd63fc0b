package dev.toolwright.server.oauth.credentials;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.Remembered;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.vault.TokenVault;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.Credential;
import dev.toolwright.server.upstream.Credential.Bearer;
import dev.toolwright.server.upstream.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * The tokens that each person has brought from signing in. However many calls of one person wait, one search is under way; it runs on a thread
 * of its own, so that a caller who is cancelled takes nothing from the others and interrupts no renewal half-way.
 */
public final class PersonCredentials implements Credentials {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Ground ground;
    private final Round round;
    /** In clear. */
    private final Remembered<Person, Bearer> remembered;

    private final Map<Person, CompletableFuture<Credential>> underWay = new ConcurrentHashMap<>();

    public PersonCredentials(Ground ground, TokenIssuer issuer) {
        this.ground = ground;
        this.round =
                new Round(ground, new TokenVault(ground), issuer, () -> LockSupport.parkNanos(LOOK_AGAIN.toNanos()));
        this.remembered = new Remembered<>(ground.store().revocations());
    }

    @Override
    public Credential of(Person person, Instant deadline) {
        Optional<Bearer> known = remembered.find(person, ground.now());
        return known.isPresent() ? known.get() : await(search(person, Optional.empty()), deadline);
    }

    @Override
    public Credential renewed(Person person, Bearer refused, Instant deadline) {
        Credential found = await(search(person, Optional.of(refused)), deadline);
        // The search may have begun before anybody knew that this token is refused; then the next one is ours.
        return found.equals(refused) ? await(search(person, Optional.of(refused)), deadline) : found;
    }

    private CompletableFuture<Credential> search(Person person, Optional<Bearer> refused) {
        CompletableFuture<Credential> mine = new CompletableFuture<>();
        CompletableFuture<Credential> other = underWay.putIfAbsent(person, mine);
        if (other != null) {
            return other;
        }
        Thread.ofVirtual().name("credentials").start(() -> run(person, refused, mine));
        return mine;
    }

    private void run(Person person, Optional<Bearer> refused, CompletableFuture<Credential> result) {
        try {
            Credential found = found(person, refused);
            underWay.remove(person);
            result.complete(found);
        } catch (RuntimeException | Error failed) {
            underWay.remove(person);
            result.completeExceptionally(failed);
        }
    }

    private Credential found(Person person, Optional<Bearer> refused) {
        long asked = remembered.revocations();
        Round.Found found = round.run(person, refused);
        if (found.credential() instanceof Bearer token) {
            remembered.add(person, token, found.until(), ground.now(), asked);
        } else {
            remembered.forget(person);
        }
        return found.credential();
    }

    private Credential await(CompletableFuture<Credential> search, Instant deadline) {
        try {
            long nanos = Math.max(0, Duration.between(ground.now(), deadline).toNanos());
            return search.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Credential.Unavailable("the provider did not renew the token before the call's deadline");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the tokens of a person could not be looked up", failed.getCause());
        }
    }
}
