package dev.stockspark.sandbox.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the provider can be told to do wrong. What any server can do wrong (slow, down, cut) is trouble of a path instead. */
public enum Fault {
    /** The discovery document names another issuer. */
    DISCOVERY_ISSUER,
    /** The discovery document has no address of the keys. */
    DISCOVERY_WITHOUT_KEYS,
    /** The discovery document lists {@code plain} as the only challenge method. */
    DISCOVERY_WITHOUT_PKCE,
    /** The browser comes back with {@code server_error} at once. */
    AUTHORIZE_REFUSED,
    /** The browser comes back with another state. */
    WRONG_STATE,
    /** The browser comes back without a state. */
    NO_STATE,
    /** The browser comes back with the {@code iss} of another realm (RFC 9207). */
    WRONG_RETURN_ISSUER,
    /** The browser comes back without {@code iss}. */
    NO_RETURN_ISSUER,
    /** Every code is {@code invalid_grant}. */
    CODE_REFUSED,
    /** Every refresh token is {@code invalid_grant}, and its session over. */
    REFRESH_REFUSED,
    /** Token answers have no refresh token. */
    NO_REFRESH_TOKEN,
    /** Token answers have no id token. */
    NO_ID_TOKEN,
    /** The id token's signature does not fit. */
    WRONG_SIGNATURE,
    /** The id token is signed with a key that is not published. */
    UNKNOWN_KEY,
    /** The id token has {@code alg: none} and no signature. */
    ALGORITHM_NONE,
    /** The id token is signed with HS256, the published key as its secret. */
    ALGORITHM_HS256,
    /** The id token has the nonce of another request. */
    WRONG_NONCE,
    /** The id token has no nonce. */
    NO_NONCE,
    /** The id token is of another realm. */
    WRONG_ISSUER,
    /** The id token is for another client. */
    WRONG_AUDIENCE,
    /** The id token is for this client and another, and was issued to the other ({@code azp}). */
    WRONG_PARTY,
    /** The id token expired an hour ago. */
    EXPIRED,
    /** The id token was issued an hour from now. */
    ISSUED_LATER,
    /** The id token does not say whose it is. */
    NO_SUBJECT,
    /** No key is published. */
    NO_KEYS,
    /** Userinfo answers for somebody else. */
    USERINFO_OTHER_SUBJECT;

    /** The word for it in controls. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}
