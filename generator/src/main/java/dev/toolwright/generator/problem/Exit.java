package dev.toolwright.generator.problem;

/** How a run of the generator ends, as the exit code that a build sees. */
public enum Exit {
    /** Everything was generated; there may have been warnings. */
    DONE(0),
    /** The user's files or command line are wrong; nothing was written. */
    USER(1),
    /** The generator itself is at fault. */
    OURS(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
