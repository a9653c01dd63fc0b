package dev.toolwright.server.oauth.provider;

import java.util.List;
import java.util.Optional;

/**
 * The provider, and this server as its client.
 *
 * @param issuer exactly as the provider writes it, a trailing slash included
 * @param clientSecret absent for a public client
 * @param scopes what to ask for; without {@code openid} the provider does not say who has signed in
 * @param organisation whose accounts these are, as people know it
 */
public record ProviderSettings(
        String issuer, String clientId, Optional<String> clientSecret, List<String> scopes, String organisation) {

    public ProviderSettings {
        scopes = List.copyOf(scopes);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException(
                    "the scopes of the sign-in must contain openid, or the provider does not say who has signed in");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
