package dev.toolwright.server.oauth.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.toolwright.server.oauth.bearer.Admission;
import dev.toolwright.server.oauth.bearer.CannotTellException;
import dev.toolwright.server.oauth.bearer.TokenCheck;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

/**
 * Access tokens that the provider has issued for this server, RFC 9068 section 4: signed by it, from its issuer, for this audience, not expired,
 * and no ID tokens. What it cannot decide because the provider cannot be asked, it does not decide.
 */
public final class ProviderTokens implements TokenCheck {
    private static final Logger LOG = System.getLogger(ProviderTokens.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For what a token began before it expired. */
    private static final Duration TO_FINISH = Duration.ofHours(1);

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final String issuer;
    private final AccessTokenClaims claims;
    private final Discovery discovery;
    private final SigningKeys keys;
    private final InstantSource clock;

    /**
     * @param audience what the provider must have issued a token for
     * @param others that a token may be for besides
     */
    public ProviderTokens(String issuer, String audience, Collection<String> others, InstantSource clock) {
        ProviderHttp http = new ProviderHttp(PATIENCE);
        this.issuer = issuer;
        this.claims = new AccessTokenClaims(issuer, audience, others);
        this.discovery = new Discovery(() -> Metadata.fetch(issuer, http), clock);
        this.keys = new SigningKeys(http);
        this.clock = clock;
    }

    /** Asks the provider for its document, if it is not known yet. */
    public OpenIdProvider.Look look() {
        return discovery.find().look();
    }

    @Override
    public Optional<Admission.Authenticated> check(String token) {
        return switch (discovery.find()) {
            case Metadata.Known known -> check(token, known.document());
            case Metadata.Wrong wrong -> throw new CannotTellException(wrong.detail());
            case Metadata.Down down -> throw new CannotTellException(down.detail());
        };
    }

    /** The provider does not tell, so expiry is all there is. */
    @Override
    public boolean revoked(String token) {
        try {
            return JWTParser.parse(token)
                    .getJWTClaimsSet()
                    .getExpirationTime()
                    .toInstant()
                    .plus(TO_FINISH)
                    .isBefore(clock.instant());
        } catch (ParseException unreadable) {
            return true;
        }
    }

    @Override
    public void onRevocation(Runnable listener) {
        LOG.log(Level.DEBUG, "nothing is revoked here");
    }

    private Optional<Admission.Authenticated> check(String token, OIDCProviderMetadata provider) {
        try {
            return Optional.of(authenticated(processor(provider).process(token, null)));
        } catch (RateLimitReachedException guessed) {
            return Optional.empty();
        } catch (KeySourceException unreachable) {
            throw new CannotTellException("the provider's keys cannot be had", unreachable);
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            return Optional.empty();
        }
    }

    private ConfigurableJWTProcessor<SecurityContext> processor(OIDCProviderMetadata provider) {
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                ACCESS_TOKEN, new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(keys.selector(provider));
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private Admission.Authenticated authenticated(JWTClaimsSet claims) throws ParseException {
        String client = Optional.ofNullable(claims.getStringClaim("client_id"))
                .or(() -> Optional.ofNullable(claims.getClaim("azp")).map(String::valueOf))
                .orElse("");
        String locale = Optional.ofNullable(claims.getClaim("locale"))
                .map(String::valueOf)
                .orElse("");
        return new Admission.Authenticated(Subject.person(issuer, claims.getSubject()), client, scopes(claims), locale);
    }

    private static ScopeSet scopes(JWTClaimsSet claims) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim("scope"))
                .flatMap(ScopeSet::parse)
                .orElse(ScopeSet.EMPTY);
    }
}
