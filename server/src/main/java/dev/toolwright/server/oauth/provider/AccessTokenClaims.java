package dev.toolwright.server.oauth.provider;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * RFC 9068 section 4 and RFC 8725 section 3.9: from this issuer, for this server and nobody that could use the token here in its turn, within its time,
 * which has to be a time at all.
 */
final class AccessTokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Nobody issues access tokens for longer; who seems to has mistaken milliseconds for seconds, or made them up. */
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Only ID tokens have it, OpenID Connect Core section 3.1.3.6. */
    private static final String ID_TOKENS_ONLY = "at_hash";

    private final String audience;
    private final Set<String> others;

    /** @param others that a token may be for besides */
    AccessTokenClaims(String issuer, String audience, Collection<String> others) {
        super(
                Set.of(audience),
                new JWTClaimsSet.Builder().issuer(issuer).build(),
                Set.of("sub", "exp"),
                Set.of(ID_TOKENS_ONLY));
        setMaxClockSkew((int) SKEW.toSeconds());
        this.audience = audience;
        this.others = Set.copyOf(others);
    }

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
        super.verify(claims, context);
        require(claims.getAudience().stream().allMatch(each -> each.equals(audience) || others.contains(each)), "aud");
        require(!claims.getSubject().isBlank(), "sub");
        Instant now = currentTime().toInstant();
        Instant issued =
                Optional.ofNullable(claims.getIssueTime()).map(Date::toInstant).orElse(now);
        require(!issued.isAfter(now.plus(SKEW)), "iat");
        require(claims.getExpirationTime().toInstant().isBefore(issued.plus(LONGEST)), "exp");
    }

    private static void require(boolean holds, String claim) throws BadJWTException {
        if (!holds) {
            throw new BadJWTException("the claim " + claim + " is not acceptable");
        }
    }
}
