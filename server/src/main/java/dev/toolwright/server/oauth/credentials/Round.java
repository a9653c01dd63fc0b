package dev.toolwright.server.oauth.credentials;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.Connections;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.signin.Renewal;
import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import dev.toolwright.server.oauth.vault.Held;
import dev.toolwright.server.oauth.vault.TokenVault;
import dev.toolwright.server.upstream.Credential;
import dev.toolwright.server.upstream.Credential.Bearer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One search for a token that a person can show. Their sign-ins are tried from the latest on; one that the provider has ended is cut, with
 * everything that hangs on it, because every use of it would only fail again.
 *
 * @param pause what to do between two looks at a renewal that another process has begun
 */
record Round(Ground ground, TokenVault vault, TokenIssuer issuer, Runnable pause) {
    private static final Logger LOG = System.getLogger(Round.class.getName());

    /** A token must still be good when it has reached the API. */
    private static final Duration EARLY = Duration.ofSeconds(10);

    /** Longer than an answer of the provider may take. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    /** So that a claim whose process has died ends before the wait for it does. */
    private static final Duration PATIENCE = CLAIM.plusSeconds(10);

    /**
     * What was found.
     *
     * @param until when the token has to be renewed; means nothing for what is no token
     */
    record Found(Credential credential, Instant until) {}

    /** @param refused a token that the API does not take any more */
    Found run(Person person, Optional<Bearer> refused) {
        List<Held> all = vault.of(person);
        Optional<Held> suspect =
                all.stream().filter(held -> !isGood(held, refused)).findFirst();
        return suspect.map(held -> replaced(person, held, all)).orElseGet(() -> first(person, all));
    }

    private Found first(Person person, List<Held> all) {
        Optional<Found> trouble = Optional.empty();
        for (Held held : all) {
            Found found = look(person, held, Optional.empty());
            if (found.credential() instanceof Bearer) {
                return found;
            }
            if (found.credential() instanceof Credential.Unavailable) {
                trouble = trouble.or(() -> Optional.of(found));
            }
        }
        return trouble.orElseGet(Round::over);
    }

    /**
     * The sign-in whose token was refused comes first, and until one can be renewed none is trusted: whoever has logged out of the provider has ended
     * them all, and their tokens would be refused one after the other.
     */
    private Found replaced(Person person, Held suspect, List<Held> all) {
        Stream<Held> others = all.stream().filter(held -> held != suspect);
        return Stream.concat(Stream.of(suspect), others)
                .map(held ->
                        look(person, held, Optional.of(new Bearer(held.tokens().accessToken()))))
                .filter(found -> !(found.credential() instanceof Credential.Refused))
                .findFirst()
                .orElseGet(Round::over);
    }

    private static Found over() {
        return nothing(new Credential.Refused("no sign-in of this person is alive any more"));
    }

    private Found look(Person person, Held held, Optional<Bearer> refused) {
        if (isGood(held, refused) && ground.now().isBefore(renewFrom(held.tokens()))) {
            return found(held.tokens());
        }
        if (!vault.claim(held, CLAIM)) {
            return await(person, held, refused);
        }
        return renew(person, held, refused);
    }

    private Found renew(Person person, Held held, Optional<Bearer> refused) {
        return switch (issuer.renew(held.tokens())) {
            case Renewal.Renewed renewed -> keep(person, held, renewed.tokens(), refused);
            case Renewal.Ended ended -> ended(person, held, ended.detail(), refused);
            case Renewal.Unavailable down -> down(held, down.detail(), refused);
        };
    }

    /** Kept first: the provider may have forgotten what it replaced. */
    private Found keep(Person person, Held held, UpstreamTokens tokens, Optional<Bearer> refused) {
        return vault.replace(held.grantId(), person, tokens, held.version())
                ? found(tokens)
                : again(person, held, refused).orElseGet(() -> nothing(new Credential.Refused("the grant has ended")));
    }

    private Found ended(Person person, Held held, String detail, Optional<Bearer> refused) {
        Optional<Found> theirs = again(person, held, refused);
        if (theirs.isPresent()) {
            return theirs.get();
        }
        LOG.log(Level.INFO, "a sign-in has ended at the provider: {0}", detail);
        Connections connections = ground.store().connections();
        connections.cut(Cut.grant(held.grantId(), "the provider has ended the sign-in"), ground.now());
        return nothing(new Credential.Refused(detail));
    }

    /** A provider that is down takes nothing away from a token that is still good. */
    private Found down(Held held, String detail, Optional<Bearer> refused) {
        vault.release(held);
        LOG.log(Level.WARNING, "a sign-in could not be renewed: {0}", detail);
        return isGood(held, refused) && ground.now().isBefore(held.tokens().accessExpires())
                ? new Found(new Bearer(held.tokens().accessToken()), ground.now())
                : nothing(new Credential.Unavailable(detail));
    }

    /** Another process is renewing these: what comes of it counts for us too. */
    private Found await(Person person, Held held, Optional<Bearer> refused) {
        Instant patience = ground.now().plus(PATIENCE);
        while (ground.now().isBefore(patience)) {
            Optional<Held> present = vault.find(held.grantId());
            if (present.isEmpty()) {
                return nothing(new Credential.Refused("the grant has ended"));
            }
            if (present.get().version() != held.version() || vault.claim(held, CLAIM)) {
                return present.get().version() == held.version()
                        ? renew(person, held, refused)
                        : look(person, present.get(), refused);
            }
            pause.run();
        }
        return nothing(new Credential.Unavailable("another process did not finish the renewal of the token"));
    }

    /** What somebody else has made of these meanwhile. */
    private Optional<Found> again(Person person, Held held, Optional<Bearer> refused) {
        return vault.find(held.grantId())
                .filter(present -> present.version() != held.version())
                .map(present -> look(person, present, refused));
    }

    private static boolean isGood(Held held, Optional<Bearer> refused) {
        return refused.filter(token -> token.token().equals(held.tokens().accessToken()))
                .isEmpty();
    }

    private static Found found(UpstreamTokens tokens) {
        return new Found(new Bearer(tokens.accessToken()), renewFrom(tokens));
    }

    private static Instant renewFrom(UpstreamTokens tokens) {
        return tokens.accessExpires().minus(EARLY);
    }

    private static Found nothing(Credential credential) {
        return new Found(credential, Instant.MIN);
    }
}
