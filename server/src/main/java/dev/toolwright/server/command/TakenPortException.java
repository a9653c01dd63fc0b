package dev.toolwright.server.command;

/** The port cannot be listened on. */
final class TakenPortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenPortException(String message, Throwable cause) {
        super(message, cause);
    }
}
