package dev.toolwright.server.upstream;

/** A value cannot be sent; the message names the parameter and the rule, never the value. */
final class UnsendableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsendableException(String message) {
        super(message, null, false, false);
    }
}
