package dev.toolwright.server.oauth.page;

import java.util.Locale;

/** What can keep a person from connecting an app; each has a title, what happened and what did not, and what to do. */
public enum Problem {
    CLIENT_MISSING(400),
    CLIENT_UNKNOWN(400),
    CLIENT_UNACCEPTABLE(400),
    CLIENT_UNREACHABLE(503),
    REDIRECT_MISSING(400),
    REDIRECT_FOREIGN(400),
    REQUEST_MALFORMED(400),
    FORM_FOREIGN(403),
    PAGE_EXPIRED(400),
    ALREADY_ANSWERED(409),
    SIGN_IN_LOST(400),
    SIGN_IN_FOREIGN(403),
    SIGN_IN_UNTRUSTED(400),
    SIGN_IN_UNAVAILABLE(503),
    TOO_MANY(503),
    FAILED(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    String key(String part) {
        return "problem." + name().toLowerCase(Locale.ROOT) + "." + part;
    }
}
