package dev.toolwright.server.tool;

/** Ends a tool call with a failure from the middle of a step; whoever calls the tool takes it for the tool's result. */
public final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sentence;

    /**
     * @param code stable, for programs
     * @param sentence what happened, what was not changed, what to do
     */
    public FailedException(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    /** @param cause what the sentence stands for; the log has it, the person has not */
    public FailedException(String code, String sentence, Throwable cause) {
        super(sentence, cause, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    public ToolResult.Failure failure() {
        return new ToolResult.Failure(code, sentence);
    }
}
