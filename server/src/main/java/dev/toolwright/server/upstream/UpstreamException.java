package dev.toolwright.server.upstream;

/** Carries an {@link UpstreamFailure} out of a generated client to the tool that translates it. */
public final class UpstreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UpstreamFailure failure;

    public UpstreamException(UpstreamFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public UpstreamFailure failure() {
        return failure;
    }
}
