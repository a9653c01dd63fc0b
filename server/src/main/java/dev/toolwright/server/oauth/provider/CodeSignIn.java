package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The code flow, OpenID Connect Core section 3.1, with PKCE S256 (RFC 7636) and a nonce. {@code prompt=login}: whoever happens to be signed in
 * at the provider in this browser is not connected without noticing.
 */
record CodeSignIn(OpenIdProvider provider) implements RedirectSignIn {

    @Override
    public String organisation() {
        return provider.settings().organisation();
    }

    @Override
    public Departure depart(String state, URI callback, Stay stay) {
        return switch (provider.metadata()) {
            case Metadata.Known known -> to(known.document(), state, callback, stay);
            case Metadata.Wrong wrong -> new Departure.Unavailable(wrong.detail());
            case Metadata.Down down -> new Departure.Unavailable(down.detail());
        };
    }

    private Departure to(OIDCProviderMetadata document, String state, URI callback, Stay stay) {
        URI endpoint = document.getAuthorizationEndpointURI();
        if (endpoint == null) {
            return new Departure.Unavailable("the provider names no authorization endpoint");
        }
        Memo memo = Memo.random();
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        provider.scope(stay),
                        new ClientID(provider.settings().clientId()),
                        callback)
                .endpointURI(endpoint)
                .state(new State(state))
                .nonce(memo.nonce())
                .codeChallenge(memo.verifier(), CodeChallengeMethod.S256)
                .prompt(new Prompt(Prompt.Type.LOGIN))
                .build();
        return new Departure.To(request.toURI(), memo.text());
    }

    @Override
    public SignInResult arrive(Map<String, String> parameters, String memo, URI callback) {
        return switch (provider.metadata()) {
            case Metadata.Known known ->
                ArrivalRules.broken(parameters, known.document())
                        .orElseGet(() -> exchange(known.document(), parameters, Memo.read(memo), callback));
            case Metadata.Wrong wrong -> new SignInResult.Unavailable(wrong.detail());
            case Metadata.Down down -> new SignInResult.Unavailable(down.detail());
        };
    }

    private SignInResult exchange(
            OIDCProviderMetadata document, Map<String, String> parameters, Memo memo, URI callback) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(parameters.get("code")), callback, memo.verifier());
        return switch (provider.requests().ask(document, grant, Optional.empty())) {
            case Tokens.Issued issued -> provider.idTokens().read(document, issued.tokens(), Optional.of(memo.nonce()));
            case Tokens.Refused refused -> new SignInResult.Untrusted(refused.detail());
            case Tokens.Unavailable down -> new SignInResult.Unavailable(down.detail());
        };
    }
}
