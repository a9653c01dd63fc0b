package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.toolwright.server.oauth.signin.PasswordSignIn;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import java.util.Optional;

/**
 * The password grant, RFC 6749 section 4.3, which OAuth 2.1 has dropped; for a provider that offers nothing else. Whatever the provider says
 * about a name or password is one and the same refusal. The ID token has no nonce here: it comes from the token endpoint alone.
 */
record PasswordGrantSignIn(OpenIdProvider provider) implements PasswordSignIn {

    @Override
    public String organisation() {
        return provider.settings().organisation();
    }

    @Override
    public SignInResult check(String username, String password, Stay stay) {
        return switch (provider.metadata()) {
            case Metadata.Known known -> ask(known.document(), username, password, stay);
            case Metadata.Wrong wrong -> new SignInResult.Unavailable(wrong.detail());
            case Metadata.Down down -> new SignInResult.Unavailable(down.detail());
        };
    }

    private SignInResult ask(OIDCProviderMetadata document, String username, String password, Stay stay) {
        ResourceOwnerPasswordCredentialsGrant grant =
                new ResourceOwnerPasswordCredentialsGrant(username, new Secret(password));
        return switch (provider.requests().ask(document, grant, Optional.of(provider.scope(stay)))) {
            case Tokens.Issued issued -> provider.idTokens().read(document, issued.tokens(), Optional.empty());
            case Tokens.Refused refused -> new SignInResult.Declined(refused.detail());
            case Tokens.Unavailable down -> new SignInResult.Unavailable(down.detail());
        };
    }
}
