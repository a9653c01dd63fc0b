package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/** What ties the second half of a code flow to the first: the nonce of the ID token and the verifier of the code. Neither may be seen by anybody. */
record Memo(Nonce nonce, CodeVerifier verifier) {

    static Memo random() {
        return new Memo(new Nonce(), new CodeVerifier());
    }

    static Memo read(String text) {
        String[] parts = text.split(" ", 2);
        return new Memo(new Nonce(parts[0]), new CodeVerifier(parts[1]));
    }

    String text() {
        return nonce.getValue() + " " + verifier.getValue();
    }

    @Override
    public String toString() {
        return "Memo[hidden]";
    }
}
