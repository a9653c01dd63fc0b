package dev.toolwright.server.oauth.grant;

/** The store did not answer, or not as it must; nothing was changed. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
