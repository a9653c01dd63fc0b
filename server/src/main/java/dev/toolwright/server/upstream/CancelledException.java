package dev.toolwright.server.upstream;

/** The caller has given up; thrown out of a request under way (its thread was interrupted) and at the next step of a running tool. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("the caller cancelled the call", null, false, false);
    }

    /** @param cause how it was noticed */
    public CancelledException(Throwable cause) {
        super("the caller cancelled the call", cause, false, false);
    }
}
