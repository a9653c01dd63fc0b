package dev.toolwright.server.upstream;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import dev.toolwright.server.upstream.Credential.Bearer;
import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import dev.toolwright.server.upstream.Outcome.Kind;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one client of an API, for everybody: what happens to a request between a generated client and the wire, in order. */
final class ApiClient {
    private static final Logger LOG = System.getLogger(ApiClient.class.getName());

    private final ApiSettings settings;
    private final String basePath;
    private final Credentials credentials;
    private final Exchange exchange;
    private final Attempts attempts;
    private final Breaker breaker;
    private final Turns turns;
    private final Timing timing;

    ApiClient(ApiSettings settings, Credentials credentials, Exchange exchange, Timing timing) {
        this.settings = settings;
        this.basePath = settings.address().getRawPath().replaceAll("/+$", "");
        this.credentials = credentials;
        this.exchange = exchange;
        this.attempts = new Attempts(RetryPolicy.of(settings.limits().attempts()), timing);
        this.breaker = new Breaker(settings.name(), timing.clock());
        this.turns = new Turns(settings.limits().parallel());
        this.timing = timing;
    }

    /**
     * @throws UpstreamException as {@link Api#exchange} promises
     * @throws CancelledException when the thread is interrupted
     */
    ApiAnswer exchange(Person person, Deadline deadline, ApiRequest request) {
        Instant begun = timing.clock().instant();
        try {
            Outcome outcome = signedIn(person, deadline, request.operation(), wire(request));
            Instant now = timing.clock().instant();
            return Verdict.of(request.operation(), outcome, Duration.between(begun, now), now);
        } catch (UpstreamException e) {
            LOG.log(Level.WARNING, "{0}: {1}", settings.name(), e.getMessage());
            throw e;
        }
    }

    private WireRequest wire(ApiRequest request) {
        try {
            return WireRequest.of(request, basePath);
        } catch (UnsendableException e) {
            throw new UpstreamException(
                    new UpstreamFailure.Unsendable(request.operation(), String.valueOf(e.getMessage())));
        }
    }

    /** A 401 means that nothing was done, so that any method may be sent again with a new token; once, or a broken API would be asked forever. */
    private Outcome signedIn(Person person, Deadline deadline, String operation, WireRequest request) {
        Credential credential = credentials.of(person, deadline.end());
        Outcome outcome = repeated(person, deadline, operation, authorized(operation, request, credential));
        if (!isUnauthorized(outcome)) {
            return outcome;
        }
        if (credential instanceof Bearer refused) {
            Credential renewed = credentials.renewed(person, refused, deadline.end());
            outcome = repeated(person, deadline, operation, authorized(operation, request, renewed));
        }
        if (isUnauthorized(outcome)) {
            throw new UpstreamException(new UpstreamFailure.NotSignedIn(operation, unauthorized(credential)));
        }
        return outcome;
    }

    private static boolean isUnauthorized(Outcome outcome) {
        return outcome instanceof Answer answer && answer.status() == 401;
    }

    private static String unauthorized(Credential credential) {
        return credential instanceof Bearer
                ? "the API answers 401 to a token that was just renewed"
                : "the API wants a sign-in and none is configured";
    }

    private static WireRequest authorized(String operation, WireRequest request, Credential credential) {
        return switch (credential) {
            case Bearer bearer -> request.with(new Parameter("Authorization", "Bearer " + bearer.token()));
            case Credential.Anonymous anonymous -> request;
            case Credential.Refused refused ->
                throw new UpstreamException(new UpstreamFailure.NotSignedIn(operation, refused.detail()));
            case Credential.Unavailable unavailable ->
                throw new UpstreamException(new UpstreamFailure.Unreachable(operation, unavailable.detail()));
        };
    }

    private Outcome repeated(Person person, Deadline deadline, String operation, WireRequest request) {
        String label = settings.name() + " " + operation;
        return attempts.make(label, Repeatable.of(request.method()), deadline, () -> inTurn(person, deadline, request));
    }

    private Outcome inTurn(Person person, Deadline deadline, WireRequest request) {
        try {
            if (!turns.enter(person, deadline)) {
                return new Fault(Kind.TIMED_OUT_UNSENT, "all of this person's turns were taken until the deadline");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        try {
            return guarded(request, deadline);
        } finally {
            turns.leave(person);
        }
    }

    private Outcome guarded(WireRequest request, Deadline deadline) {
        if (!breaker.permits()) {
            return new Fault(Kind.NOT_ASKED, "too many requests failed a moment ago");
        }
        Optional<Outcome> outcome = Optional.empty();
        try {
            outcome = Optional.of(
                    exchanged(request, deadline.within(settings.limits().attempt())));
            return outcome.get();
        } finally {
            outcome.ifPresentOrElse(breaker::record, breaker::forget);
        }
    }

    /** A kept connection that turns out to be closed is not the API's failure; the others may be just as old, so the next one is new. */
    private Outcome exchanged(WireRequest request, Deadline deadline) {
        Repeatable method = Repeatable.of(request.method());
        Outcome outcome = exchange.run(request, deadline, method != Repeatable.SAFE);
        return RetryPolicy.again(method, outcome) ? exchange.runAnew(request, deadline) : outcome;
    }
}
