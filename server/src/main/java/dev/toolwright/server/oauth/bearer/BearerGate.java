package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.site.PublicAddress;
import dev.toolwright.server.tool.ToolDescriptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides from the request's headers alone whether it may reach the MCP endpoint. Safe for many threads. */
public final class BearerGate {
    private static final Logger LOG = System.getLogger(BearerGate.class.getName());
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TokenCheck tokens;
    private final Challenges challenges;

    /** For the tokens that this server issues itself. */
    public BearerGate(Ground ground) {
        this(ground.site(), ground.scopes(), new IssuedTokens(ground));
    }

    public BearerGate(PublicAddress site, ToolScopes scopes, TokenCheck tokens) {
        this.tokens = tokens;
        this.challenges = new Challenges(site, scopes.all());
    }

    /** @param authorization every value of the Authorization header, none when there is no such header */
    public Admission admit(List<String> authorization) {
        return switch (PresentedToken.of(authorization)) {
            case PresentedToken.None none -> new Admission.Unauthenticated(challenges.noToken());
            case PresentedToken.Malformed malformed -> invalid("the Authorization header must hold one bearer token");
            case PresentedToken.Token token -> admit(token.value());
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

    /**
     * Whether the token that somebody was admitted with has been revoked since.
     *
     * @throws CannotTellException when nobody knows
     */
    public boolean revoked(List<String> authorization) {
        return PresentedToken.of(authorization) instanceof PresentedToken.Token token && tokens.revoked(token.value());
    }

    /** @param listener called after each revocation in this process; must return at once */
    public void onRevocation(Runnable listener) {
        tokens.onRevocation(listener);
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

    private Admission admit(String token) {
        try {
            return tokens.check(token)
                    .<Admission>map(good -> good)
                    .orElseGet(() -> invalid("the access token is not valid any more"));
        } catch (CannotTellException down) {
            LOG.log(Level.ERROR, "an access token could not be checked", down);
            return new Admission.Unavailable(SOON);
        }
    }

    private Admission invalid(String description) {
        return new Admission.InvalidToken(challenges.invalidToken(description));
    }
}
