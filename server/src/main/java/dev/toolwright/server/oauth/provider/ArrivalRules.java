package dev.toolwright.server.oauth.provider;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.toolwright.server.oauth.signin.SignInResult;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of the provider's answer before its code is used, in this order: RFC 9207 section 2.4 (it comes from this provider; where it
 * promises to say so, silence is a lie), RFC 6749 section 4.1.2.1 (it is no error), section 4.1.2 (there is a code).
 */
final class ArrivalRules {
    /** OpenID Connect Core section 3.1.2.6: the person did not do what was asked. */
    private static final Set<String> NO =
            Set.of("access_denied", "login_required", "consent_required", "interaction_required");

    /** RFC 6749 section 4.1.2.1: nobody's fault. */
    private static final Set<String> DOWN = Set.of("server_error", "temporarily_unavailable");

    private ArrivalRules() {}

    /** Why nobody has signed in; empty when there is a code to be exchanged. */
    static Optional<SignInResult> broken(Map<String, String> parameters, OIDCProviderMetadata provider) {
        if (!isFrom(provider, Optional.ofNullable(parameters.get("iss")))) {
            return Optional.of(
                    new SignInResult.Untrusted("the answer is from another issuer, or does not say from which"));
        }
        if (parameters.containsKey("error")) {
            return Optional.of(refusal(parameters.get("error")));
        }
        return parameters.getOrDefault("code", "").isEmpty()
                ? Optional.of(new SignInResult.Untrusted("the answer holds neither a code nor an error"))
                : Optional.empty();
    }

    private static boolean isFrom(OIDCProviderMetadata provider, Optional<String> issuer) {
        return issuer.map(text -> text.equals(provider.getIssuer().getValue()))
                .orElse(!provider.supportsAuthorizationResponseIssuerParam());
    }

    private static SignInResult refusal(String error) {
        if (NO.contains(error)) {
            return new SignInResult.Declined("the provider says " + error);
        }
        return DOWN.contains(error)
                ? new SignInResult.Unavailable("the provider says " + error)
                : new SignInResult.Untrusted("the provider refused the sign-in: " + printable(error)
                        + "; the client id, its redirect URI or the scopes may not be what it expects");
    }

    /** Anybody can send this text, and it goes to the log. */
    private static String printable(String error) {
        String clean = error.replaceAll("[^ -~]", "?");
        return clean.substring(0, Math.min(clean.length(), 60));
    }
}
