package dev.toolwright.server.registry;

import dev.toolwright.server.tool.InputRequest;
import java.util.Collection;
import java.util.List;

/** What was called has to ask something that its client did not say it can ask (MCP 2026-07-28, missing client capability). */
public final class ClientLacksException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputRequest> questions;

    ClientLacksException(Collection<InputRequest> questions) {
        super("the client cannot be asked", null, false, false);
        this.questions = List.copyOf(questions);
    }

    /** Those that cannot be put. */
    public List<InputRequest> questions() {
        return questions;
    }
}
