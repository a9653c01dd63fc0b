package dev.toolwright.server.store;

/** The store cannot do what was asked. Its message is a sentence for the operator; the cause is for the log. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
