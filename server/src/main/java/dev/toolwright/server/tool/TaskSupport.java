package dev.toolwright.server.tool;

/** Whether a call may go on after its request has been answered, as a task (MCP, io.modelcontextprotocol/tasks). */
public enum TaskSupport {
    /** It is always answered in its request. */
    FORBIDDEN,
    /** It becomes a task when it takes long and the client knows tasks. */
    OPTIONAL,
    /** It is a task from the beginning; clients that know none cannot call it. */
    REQUIRED
}
