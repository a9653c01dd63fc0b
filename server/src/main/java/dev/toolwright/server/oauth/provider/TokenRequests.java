package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The requests that this server makes of the provider as its client: RFC 6749 section 3.2 and RFC 7009. */
record TokenRequests(ProviderSettings settings, ProviderHttp http, InstantSource clock) {
    private static final int UNPROCESSABLE = 500;

    /** @param scope what to ask for; empty where the grant has settled it */
    Tokens ask(OIDCProviderMetadata provider, AuthorizationGrant grant, Optional<Scope> scope) {
        TokenRequest.Builder request = authentication(provider)
                .map(secret -> new TokenRequest.Builder(provider.getTokenEndpointURI(), secret, grant))
                .orElseGet(() -> new TokenRequest.Builder(provider.getTokenEndpointURI(), client(), grant));
        scope.ifPresent(request::scope);
        try {
            return read(send(request.build().toHTTPRequest()));
        } catch (IOException unreachable) {
            return new Tokens.Unavailable("the token endpoint gave no answer (" + unreachable.getMessage() + ")");
        }
    }

    /**
     * RFC 7009 section 2.
     *
     * @return false when the provider could not be asked
     */
    boolean revoke(OIDCProviderMetadata provider, String refreshToken) {
        URI endpoint = provider.getRevocationEndpointURI();
        if (endpoint == null) {
            return true;
        }
        Token token = new RefreshToken(refreshToken);
        TokenRevocationRequest request = authentication(provider)
                .map(secret -> new TokenRevocationRequest(endpoint, secret, token))
                .orElseGet(() -> new TokenRevocationRequest(endpoint, client(), token));
        try {
            return send(request.toHTTPRequest()).getStatusCode() < UNPROCESSABLE;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private HTTPResponse send(HTTPRequest request) throws IOException {
        request.setAccept("application/json");
        return request.send(http);
    }

    private Tokens read(HTTPResponse response) {
        int status = response.getStatusCode();
        try {
            return OIDCTokenResponseParser.parse(response).indicatesSuccess()
                    ? IssuedTokens.read(response, clock.instant())
                    : refused(status, ErrorObject.parse(response));
        } catch (ParseException malformed) {
            return new Tokens.Unavailable(
                    "the token endpoint's answer of status " + status + " cannot be read: " + malformed.getMessage());
        }
    }

    private static Tokens refused(int status, ErrorObject error) {
        return "invalid_grant".equals(error.getCode()) && status < UNPROCESSABLE
                ? new Tokens.Refused("the token endpoint says invalid_grant: " + error.getDescription())
                : new Tokens.Unavailable("the token endpoint answered with status " + status + ", " + error.getCode()
                        + ": " + error.getDescription());
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }

    /** OpenID Connect Core section 9: Basic, unless the provider takes only the other. */
    private Optional<ClientAuthentication> authentication(OIDCProviderMetadata provider) {
        List<ClientAuthenticationMethod> offered = provider.getTokenEndpointAuthMethods();
        boolean post = offered != null
                && offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return settings.clientSecret()
                .map(Secret::new)
                .map(secret -> post ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret));
    }
}
