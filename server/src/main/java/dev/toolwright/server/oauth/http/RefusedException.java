package dev.toolwright.server.oauth.http;

import dev.toolwright.server.oauth.error.Refusal;

/** The request cannot be read; whatever it wanted, nothing was done. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Refusal refusal;

    public RefusedException(int status, Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.status = status;
        this.refusal = refusal;
    }

    public int status() {
        return status;
    }

    public Refusal refusal() {
        return refusal;
    }
}
