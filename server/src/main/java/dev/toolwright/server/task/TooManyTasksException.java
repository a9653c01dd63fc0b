package dev.toolwright.server.task;

/** There is no place for a further task, and the tool can only be one. Nothing was done. */
public final class TooManyTasksException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyTasksException() {
        super("too many tasks are kept already; nothing was done, try again later", null, false, false);
    }
}
