package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.NewRefresh;
import dev.toolwright.server.oauth.grant.StoredCode;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code grant_type=authorization_code}, RFC 6749 section 4.1.3. It looks the code up, checks the rules, consumes the code in one
 * statement and issues; the person's provider is not asked, it was before the code existed.
 */
final class CodeGrant {
    private static final Refusal UNKNOWN =
            new Refusal(ErrorCode.INVALID_GRANT, "the code is not valid", "no such code");

    private final Ground ground;
    private final GrantStore grants;
    private final Minting minting;

    CodeGrant(Ground ground) {
        this.ground = ground;
        this.grants = ground.store().grants();
        this.minting = new Minting(ground);
    }

    TokenAnswer answer(Form form, Instant now) {
        Optional<StoredCode> code = form.one("code").map(SecretHash::of).flatMap(grants::code);
        return code.map(found -> exchange(new CodeExchange(form, found, ground.site(), now)))
                .orElseGet(() -> new TokenAnswer.Refused(form.one("code").isPresent() ? UNKNOWN : MISSING));
    }

    private static final Refusal MISSING = Refusal.of(ErrorCode.INVALID_REQUEST, "code is missing");

    private TokenAnswer exchange(CodeExchange exchange) {
        return CodeRules.check(exchange)
                .map(refusal -> refuse(exchange.code(), refusal, exchange.now()))
                .orElseGet(() -> redeem(exchange));
    }

    private TokenAnswer redeem(CodeExchange exchange) {
        Grant grant = exchange.code().grant();
        Secret access = ground.secret();
        Optional<Secret> refresh = grant.client().refreshes() ? Optional.of(ground.secret()) : Optional.empty();
        Optional<NewRefresh> kept = refresh.map(secret -> minting.refresh(secret, grant, exchange.now()));
        boolean redeemed = grants.redeem(
                exchange.code().hash(), minting.access(access, grant.scopes(), exchange.now()), kept, exchange.now());
        return redeemed
                ? new TokenAnswer.Issued(access, minting.accessLifetime(), refresh, grant.scopes())
                : lostTheRace(exchange);
    }

    /** Somebody with the right verifier was faster, or the grant was cut meanwhile: the rules now say which. */
    private TokenAnswer lostTheRace(CodeExchange exchange) {
        StoredCode latest = grants.code(exchange.code().hash()).orElse(exchange.code());
        CodeRefusal refusal = CodeRules.check(new CodeExchange(exchange.form(), latest, ground.site(), exchange.now()))
                .orElse(CodeNotReplayed.REPLAYED);
        return refuse(latest, refusal, exchange.now());
    }

    private TokenAnswer refuse(StoredCode code, CodeRefusal refused, Instant now) {
        switch (refused.consequence()) {
            case NONE -> {}
            case COUNT -> grants.countFailure(code.hash());
            case REVOKE ->
                ground.store().connections().cut(Cut.grant(code.grant().id(), "code replayed"), now);
        }
        return new TokenAnswer.Refused(refused.refusal());
    }
}
