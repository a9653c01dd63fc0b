package dev.toolwright.server.oauth.error;

/**
 * Why a request was refused, for each audience.
 *
 * @param code for the client
 * @param description for whoever debugs the client: ASCII without quotes or backslashes (RFC 6749 section 5.2), no secrets
 * @param detail for the log only; it may say what the client must not learn, but no secrets either
 */
public record Refusal(ErrorCode code, String description, String detail) {

    public Refusal {
        if (!description.matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+")) {
            throw new IllegalArgumentException("not allowed in error_description: " + description);
        }
    }

    /** The log learns no more than the client. */
    public static Refusal of(ErrorCode code, String description) {
        return new Refusal(code, description, description);
    }
}
