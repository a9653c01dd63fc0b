package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 6749 section 5.1: the tokens of a good answer. */
final class IssuedTokens {
    private static final long UNSTATED_LIFETIME = Duration.ofMinutes(5).toSeconds();

    /** RFC 6750 section 2.1, b64token: nothing in it can end a header line. */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

    private IssuedTokens() {}

    static Tokens read(HTTPResponse response, Instant now) throws ParseException {
        OIDCTokenResponse answer = OIDCTokenResponse.parse(response);
        OIDCTokens tokens = answer.getOIDCTokens();
        AccessToken access = tokens.getAccessToken();
        if (!access.getType().equals(AccessTokenType.BEARER)
                || !BEARER.matcher(access.getValue()).matches()) {
            return new Tokens.Unavailable("the token endpoint's answer holds no bearer token");
        }
        long seconds = access.getLifetime() > 0 ? access.getLifetime() : UNSTATED_LIFETIME;
        return new Tokens.Issued(new UpstreamTokens(
                access.getValue(),
                now.plusSeconds(Math.min(seconds, Integer.MAX_VALUE)),
                Optional.ofNullable(tokens.getRefreshToken()).map(token -> token.getValue()),
                refreshExpires(answer).map(now::plusSeconds),
                Optional.ofNullable(tokens.getIDTokenString())));
    }

    /** Not in any RFC, but widely sent; 0 means that it does not expire by itself. */
    private static Optional<Long> refreshExpires(OIDCTokenResponse answer) {
        return Optional.ofNullable(answer.getCustomParameters().get("refresh_expires_in"))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .filter(seconds -> seconds > 0);
    }
}
