package dev.toolwright.server.rest;

/** The request cannot be passed to a tool. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(int status, String code, String detail) {
        super(detail);
        this.problem = new Problem(status, code, detail);
    }

    Problem problem() {
        return problem;
    }
}
