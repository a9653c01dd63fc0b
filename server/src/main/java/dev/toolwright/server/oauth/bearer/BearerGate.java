package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.StoreException;
import dev.toolwright.server.oauth.grant.StoredAccess;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.secret.SecretHash;
import dev.toolwright.server.tool.ToolDescriptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides from the request's headers alone whether it may reach the MCP endpoint. Safe for many threads. */
public final class BearerGate {
    private static final Logger LOG = System.getLogger(BearerGate.class.getName());
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Ground ground;
    private final GrantStore grants;
    private final AccessRules rules;
    private final Challenges challenges;
    private final Remembered remembered;

    public BearerGate(Ground ground) {
        this.ground = ground;
        this.grants = ground.store().grants();
        this.rules = new AccessRules(ground.site());
        this.challenges = new Challenges(ground.site(), ground.scopes().all());
        this.remembered = new Remembered(ground.store().revocations());
    }

    /** @param authorization every value of the Authorization header, none when there is no such header */
    public Admission admit(List<String> authorization) {
        return switch (PresentedToken.of(authorization)) {
            case PresentedToken.None none -> new Admission.Unauthenticated(challenges.noToken());
            case PresentedToken.Malformed malformed -> invalid("the Authorization header must hold one bearer token");
            case PresentedToken.Token token -> admit(SecretHash.of(token.value()));
        };
    }

    /** The same, for a request that calls this tool. */
    public Admission admit(List<String> authorization, ToolDescriptor tool) {
        Admission admission = admit(authorization);
        return admission instanceof Admission.Authenticated caller
                ? missing(caller, tool)
                        .<Admission>map(Admission.InsufficientScope::new)
                        .orElse(caller)
                : admission;
    }

    /** What to answer when somebody who was admitted calls a tool that was not granted; empty when it was. */
    public Optional<Challenge> missing(Admission.Authenticated caller, ToolDescriptor tool) {
        if (ToolScopes.permits(caller.scopes(), tool)) {
            return Optional.empty();
        }
        ScopeSet needed = caller.scopes().plus(ScopeSet.of(ToolScopes.required(tool)));
        return Optional.of(challenges.insufficientScope(needed));
    }

    /** Tools that were not granted are not listed. */
    public static boolean lists(Admission.Authenticated caller, ToolDescriptor tool) {
        return ToolScopes.permits(caller.scopes(), tool);
    }

    private Admission admit(SecretHash token) {
        Instant now = ground.now();
        try {
            return remembered
                    .find(token, now)
                    .or(() -> looked(token, now))
                    .filter(access -> rules.isGood(access, now))
                    .map(BearerGate::authenticated)
                    .orElseGet(() -> invalid("the access token is not valid any more"));
        } catch (StoreException down) {
            LOG.log(Level.ERROR, "an access token could not be checked", down);
            return new Admission.Unavailable(SOON);
        }
    }

    private Optional<StoredAccess> looked(SecretHash token, Instant now) {
        long asked = remembered.revocations();
        Optional<StoredAccess> found = grants.access(token).filter(access -> rules.isGood(access, now));
        found.ifPresent(access -> {
            touch(access, now);
            remembered.add(token, access, now, asked);
        });
        return found;
    }

    private void touch(StoredAccess access, Instant now) {
        boolean stale = access.lastUsed()
                .filter(last -> now.isBefore(last.plus(MINUTE)))
                .isEmpty();
        if (stale) {
            grants.touch(access.grant().id(), now);
        }
    }

    private Admission invalid(String description) {
        return new Admission.InvalidToken(challenges.invalidToken(description));
    }

    private static Admission authenticated(StoredAccess access) {
        return new Admission.Authenticated(
                access.grant().person(),
                access.grant().client().id(),
                access.grant().id(),
                access.scopes());
    }
}
