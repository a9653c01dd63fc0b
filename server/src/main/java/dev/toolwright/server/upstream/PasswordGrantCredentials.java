package dev.toolwright.server.upstream;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.upstream.Credential.Bearer;
import dev.toolwright.server.upstream.TokenEndpoint.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One account for everybody, signed in with the password grant. However many calls wait for a token, one request is made; it runs on
 * a thread of its own, so that the caller who began it can be cancelled without the others losing it.
 */
final class PasswordGrantCredentials implements Credentials {
    private static final Duration LARGEST_SKEW = Duration.ofSeconds(30);
    /** A refused password is not tried again at once: account lock-outs count attempts. */
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final Timing timing;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Grant current;
    private volatile @Nullable Refusal refusal;
    private @Nullable CompletableFuture<Credential> underWay;

    PasswordGrantCredentials(TokenEndpoint endpoint, Timing timing) {
        this.endpoint = endpoint;
        this.timing = timing;
    }

    @Override
    public Credential of(Person person, Instant deadline) {
        Grant grant = current;
        return grant != null && now().isBefore(grant.renewFrom()) ? grant.token() : newer(grant, deadline);
    }

    @Override
    public Credential renewed(Person person, Bearer refused, Instant deadline) {
        Grant grant = current;
        return grant != null && grant.token().equals(refused) ? newer(grant, deadline) : of(person, deadline);
    }

    private Credential newer(@Nullable Grant known, Instant deadline) {
        Refusal last = refusal;
        if (last != null && now().isBefore(last.until())) {
            return last.answer();
        }
        return await(renewal(known), new Deadline(deadline, timing.clock()));
    }

    private CompletableFuture<Credential> renewal(@Nullable Grant known) {
        lock.lock();
        try {
            Grant grant = current;
            if (grant != null && grant != known) {
                return CompletableFuture.completedFuture(grant.token());
            }
            CompletableFuture<Credential> running = underWay;
            if (running == null) {
                running = new CompletableFuture<>();
                underWay = running;
                CompletableFuture<Credential> result = running;
                Thread.ofVirtual().name("token renewal").start(() -> renew(known, result));
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void renew(@Nullable Grant known, CompletableFuture<Credential> result) {
        Credential credential = new Credential.Unavailable("the renewal of the token broke off");
        try {
            credential = keep(ask(known));
        } finally {
            lock.lock();
            underWay = null;
            lock.unlock();
            result.complete(credential);
        }
    }

    private Reply ask(@Nullable Grant known) {
        if (known != null && known.refreshToken().isPresent()) {
            Reply reply = endpoint.refresh(known.refreshToken().get());
            // A refresh token that is no longer good says nothing about the password.
            if (!(reply instanceof Reply.Refused refused && refused.grant())) {
                return reply;
            }
        }
        return endpoint.signIn();
    }

    private Credential keep(Reply reply) {
        return switch (reply) {
            case Reply.Granted granted -> {
                refusal = null;
                current = new Grant(
                        granted.token(),
                        now().plus(granted.lifetime()).minus(skew(granted.lifetime())),
                        granted.refreshToken());
                yield granted.token();
            }
            case Reply.Refused refused -> {
                Credential answer = new Credential.Refused(refused.detail());
                refusal = new Refusal(answer, now().plus(AFTER_REFUSAL));
                yield answer;
            }
            case Reply.Unavailable unavailable -> new Credential.Unavailable(unavailable.detail());
        };
    }

    /** Renewed a fifth of its life early, so that a token of a minute is not renewed all the time. */
    private static Duration skew(Duration lifetime) {
        Duration fifth = lifetime.dividedBy(5);
        return fifth.compareTo(LARGEST_SKEW) < 0 ? fifth : LARGEST_SKEW;
    }

    private static Credential await(CompletableFuture<Credential> renewal, Deadline deadline) {
        try {
            return renewal.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Credential.Unavailable("the token endpoint did not answer before the call's deadline");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return timing.clock().instant();
    }

    private record Grant(Bearer token, Instant renewFrom, Optional<String> refreshToken) {
        @Override
        public String toString() {
            return "Grant[renew from " + renewFrom + "]";
        }
    }

    private record Refusal(Credential answer, Instant until) {}
}
