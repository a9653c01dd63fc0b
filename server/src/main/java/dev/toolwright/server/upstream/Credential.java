package dev.toolwright.server.upstream;

import java.util.regex.Pattern;

/** What a person may show an API, or why there is nothing to show. */
public sealed interface Credential {

    /** A bearer token, RFC 6750. */
    record Bearer(String token) implements Credential {
        /** RFC 6750 section 2.1, {@code b64token}: nothing in it can end a header line. */
        private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

        public Bearer {
            if (!SYNTAX.matcher(token).matches()) {
                throw new IllegalArgumentException("a bearer token contains a character that it may not have");
            }
        }

        @Override
        public String toString() {
            return "Bearer[…]";
        }
    }

    /** The API asks nobody who they are. */
    record Anonymous() implements Credential {}

    /**
     * The sign-in is over or was never good; only a new one helps.
     *
     * @param detail a sentence for the log, free of secrets
     */
    record Refused(String detail) implements Credential {}

    /**
     * Nobody could be asked; the sign-in may be as good as ever.
     *
     * @param detail a sentence for the log, free of secrets
     */
    record Unavailable(String detail) implements Credential {}
}
