package dev.toolwright.server.oauth.bearer;

/** Whether a token is good cannot be told now. */
public final class CannotTellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotTellException(String message, Throwable cause) {
        super(message, cause);
    }

    public CannotTellException(String message) {
        super(message);
    }
}
