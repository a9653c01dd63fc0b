package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.http.HttpResponse;

/** OpenID Connect Discovery section 4: what the provider says about itself, or why that is not known. */
sealed interface Metadata {

    record Known(OIDCProviderMetadata document) implements Metadata {}

    /** The provider answers, but this is not its address: only the operator can mend that. */
    record Wrong(String detail) implements Metadata {}

    /** The provider does not answer; it may be back in a moment. */
    record Down(String detail) implements Metadata {}

    /** The same for whoever starts a server. */
    default OpenIdProvider.Look look() {
        return switch (this) {
            case Known known -> new OpenIdProvider.Look.Fine();
            case Wrong wrong -> new OpenIdProvider.Look.Wrong(wrong.detail());
            case Down down -> new OpenIdProvider.Look.Down(down.detail());
        };
    }

    /** Asks the provider. */
    static Metadata fetch(String issuer, ProviderHttp http) {
        String address = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
        try {
            return read(issuer, address, http.get(address));
        } catch (IOException unreachable) {
            return new Down(address + " gave no answer (" + unreachable.getMessage() + ")");
        }
    }

    private static Metadata read(String issuer, String address, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            return new Down(address + " answered with status " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            return new Wrong(address + " answered with status " + answer.statusCode() + " instead of a document");
        }
        try {
            return checked(issuer, address, OIDCProviderMetadata.parse(ProviderHttp.text(answer)));
        } catch (ParseException malformed) {
            return new Wrong(address + " is not an OpenID provider's document: " + malformed.getMessage());
        }
    }

    /** Section 4.3: the issuer must be the very text that was asked for, or tokens of another one would be believed. */
    private static Metadata checked(String issuer, String address, OIDCProviderMetadata document) {
        if (!document.getIssuer().getValue().equals(issuer)) {
            return new Wrong(address + " speaks for the issuer " + document.getIssuer() + ", not for " + issuer);
        }
        return document.getTokenEndpointURI() == null
                ? new Wrong(address + " names no token endpoint")
                : new Known(document);
    }
}
