package dev.toolwright.server.tool;

/** The caller has given up; thrown at the next step of a running tool. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("the caller cancelled the call", null, false, false);
    }
}
