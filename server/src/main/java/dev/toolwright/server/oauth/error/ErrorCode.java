package dev.toolwright.server.oauth.error;

import java.util.Locale;

/** The error codes this server answers, named as on the wire but in upper case. */
public enum ErrorCode {
    /** RFC 6749 section 4.1.2.1. */
    ACCESS_DENIED,
    /** OpenID Connect Core section 3.1.2.6: {@code prompt=none} cannot be honoured, consent is asked every time. */
    INTERACTION_REQUIRED,
    /** RFC 6749 section 5.2. */
    INVALID_CLIENT,
    /** RFC 7591 section 3.2.2. */
    INVALID_CLIENT_METADATA,
    /** RFC 6749 section 5.2. */
    INVALID_GRANT,
    /** RFC 7591 section 3.2.2. */
    INVALID_REDIRECT_URI,
    /** RFC 6749 section 5.2. */
    INVALID_REQUEST,
    /** RFC 6749 section 5.2. */
    INVALID_SCOPE,
    /** RFC 8707 section 2. */
    INVALID_TARGET,
    /** RFC 9101 section 6.3, by way of OpenID Connect Core section 3.1.2.6. */
    REQUEST_NOT_SUPPORTED,
    /** OpenID Connect Core section 3.1.2.6. */
    REQUEST_URI_NOT_SUPPORTED,
    /** RFC 6749 section 4.1.2.1. */
    SERVER_ERROR,
    /** RFC 6749 section 4.1.2.1. */
    TEMPORARILY_UNAVAILABLE,
    /** RFC 6749 section 5.2. */
    UNSUPPORTED_GRANT_TYPE,
    /** RFC 6749 section 4.1.2.1. */
    UNSUPPORTED_RESPONSE_TYPE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
