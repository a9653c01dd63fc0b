package dev.toolwright.server.oauth.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.text.ParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect Core section 3.1.3.7: who has signed in is what an ID token says that the provider has signed for this client: issuer,
 * audience, authorized party, signature, expiry and, where one was sent, the nonce.
 */
record IdTokens(ProviderSettings settings, SigningKeys keys) {

    SignInResult read(OIDCProviderMetadata provider, UpstreamTokens tokens, Optional<Nonce> nonce) {
        if (tokens.idToken().isEmpty()) {
            return new SignInResult.Untrusted("the provider sent no id_token, although openid was asked for");
        }
        try {
            JWT token = JWTParser.parse(tokens.idToken().get());
            IDTokenClaimsSet claims = validator(provider).validate(token, nonce.orElse(null));
            if (!isForThisClient(claims)) {
                return new SignInResult.Untrusted("the id_token was issued to another client");
            }
            return new SignInResult.SignedIn(
                    Subject.person(settings.issuer(), claims.getSubject().getValue()), name(claims), tokens);
        } catch (KeySourceException unreachable) {
            return new SignInResult.Unavailable("the provider's keys cannot be had: " + unreachable.getMessage());
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            return new SignInResult.Untrusted("the id_token is not good: " + bad.getMessage());
        }
    }

    /** OpenID Connect Front-Channel Logout section 3: the provider's session, of a token that was validated when it came. */
    static Optional<String> session(String idToken) {
        try {
            return Optional.ofNullable(
                    JWTParser.parse(idToken).getJWTClaimsSet().getStringClaim("sid"));
        } catch (ParseException unnamed) {
            return Optional.empty();
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata provider) {
        return new IDTokenValidator(
                provider.getIssuer(), new ClientID(settings.clientId()), keys.selector(provider), null);
    }

    /** Rule 5 of that section, which the library does not apply. */
    private boolean isForThisClient(IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        return party == null || party.getValue().equals(settings.clientId());
    }

    /** What the account is called, for pages: the first of its names that is there. */
    private static String name(IDTokenClaimsSet claims) {
        return Stream.of("preferred_username", "email", "name")
                .map(claims::getStringClaim)
                .filter(IdTokens::isThere)
                .findFirst()
                .orElseGet(() -> claims.getSubject().getValue());
    }

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
