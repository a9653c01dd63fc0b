package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.Rotation;
import dev.toolwright.server.oauth.grant.StoredRefresh;
import dev.toolwright.server.oauth.grant.Turn;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.secret.SecretHash;
import dev.toolwright.server.oauth.secret.SuccessorSeal;
import java.time.Instant;
import java.util.Optional;

/** {@code grant_type=refresh_token}, RFC 6749 section 6 and OAuth 2.1 section 4.3.1: rotates at every use, with the grace. */
final class RefreshGrant {
    private static final Refusal MISSING = Refusal.of(ErrorCode.INVALID_REQUEST, "refresh_token is missing");
    private static final Refusal UNKNOWN =
            new Refusal(ErrorCode.INVALID_GRANT, "the refresh token is not valid", "no such refresh token");
    private static final Refusal REPLAYED = new Refusal(
            ErrorCode.INVALID_GRANT,
            "the refresh token is not valid any more",
            "a refresh token was used after its successor, its family is revoked");

    private final Ground ground;
    private final GrantStore grants;
    private final Minting minting;

    RefreshGrant(Ground ground) {
        this.ground = ground;
        this.grants = ground.store().grants();
        this.minting = new Minting(ground);
    }

    TokenAnswer answer(Form form, Instant now) {
        Optional<StoredRefresh> token =
                form.one("refresh_token").map(SecretHash::of).flatMap(grants::refresh);
        return token.map(found -> use(new RefreshUse(form, found, ground.site(), now)))
                .orElseGet(
                        () -> new TokenAnswer.Refused(form.one("refresh_token").isPresent() ? UNKNOWN : MISSING));
    }

    private TokenAnswer use(RefreshUse use) {
        return RefreshRules.check(use)
                .<TokenAnswer>map(TokenAnswer.Refused::new)
                .orElseGet(() -> rotate(use));
    }

    private TokenAnswer rotate(RefreshUse use) {
        String presented = use.form().one("refresh_token").orElseThrow();
        Grant grant = use.token().grant();
        ScopeSet scopes = scopes(use);
        Secret access = ground.secret();
        Secret successor = ground.secret();
        Turn turn = new Turn(
                use.token().hash(),
                minting.access(access, scopes, use.now()),
                minting.refresh(successor, grant, use.now()),
                SuccessorSeal.close(successor, presented, ground.random()),
                ground.lifetimes().grace());
        return switch (grants.rotate(turn, use.now())) {
            case Rotation.Rotated rotated -> issued(access, successor, scopes);
            case Rotation.Repeated repeated ->
                issued(
                        access,
                        SuccessorSeal.open(repeated.sealedSuccessor(), presented)
                                .orElseThrow(),
                        scopes);
            case Rotation.Replayed replayed -> new TokenAnswer.Refused(REPLAYED);
            case Rotation.Ended ended -> new TokenAnswer.Refused(UNKNOWN);
        };
    }

    private TokenAnswer issued(Secret access, Secret refresh, ScopeSet scopes) {
        return new TokenAnswer.Issued(access, minting.accessLifetime(), Optional.of(refresh), scopes);
    }

    /** What was asked for, or all that was granted; the order is the grant's. */
    private static ScopeSet scopes(RefreshUse use) {
        ScopeSet granted = use.token().grant().scopes();
        ScopeSet asked = use.form().one("scope").flatMap(ScopeSet::parse).orElse(ScopeSet.EMPTY);
        return asked.isEmpty() ? granted : granted.keep(asked.values());
    }
}
