package dev.toolwright.server.upstream;

/** What a method promises about being sent twice, RFC 9110 section 9.2. */
enum Repeatable {
    /** Changes nothing, section 9.2.1. */
    SAFE,
    /** Twice has the effect of once, section 9.2.2; but in between somebody else may have changed the same thing. */
    IDEMPOTENT,
    /** Twice may be two. */
    NEVER;

    static Repeatable of(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> SAFE;
            case "PUT", "DELETE" -> IDEMPOTENT;
            default -> NEVER;
        };
    }
}
