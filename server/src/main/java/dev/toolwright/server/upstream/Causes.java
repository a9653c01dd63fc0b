package dev.toolwright.server.upstream;

import java.io.IOException;

/** Names what went wrong on a connection, for the log. */
final class Causes {
    private Causes() {}

    /**
     * The innermost I/O error with its message, which the system wrote; of anything else only the kind, because a parser's message may
     * quote what it read.
     */
    static String describe(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String kind = innermost.getClass().getSimpleName();
        return innermost instanceof IOException ? kind + ": " + innermost.getMessage() : kind;
    }
}
