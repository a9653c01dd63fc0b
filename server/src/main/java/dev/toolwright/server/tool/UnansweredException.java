package dev.toolwright.server.tool;

import java.util.Map;

/**
 * Ends a call whose questions have no answer yet. Whoever called the tool puts them to the person and calls the tool again from its
 * beginning, so nothing may have been changed before.
 */
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, InputRequest> questions;

    /** @param questions those that are open, by their keys */
    public UnansweredException(Map<String, InputRequest> questions) {
        super("waits for an answer to " + questions.keySet(), null, false, false);
        this.questions = questions;
    }

    public Map<String, InputRequest> questions() {
        return questions;
    }
}
