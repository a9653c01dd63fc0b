package dev.toolwright.generator.plan;

/** Whether a call may outlive its request, as a task (MCP, io.modelcontextprotocol/tasks); as the server's own type says it. */
public enum TaskSupport {
    FORBIDDEN,
    OPTIONAL,
    REQUIRED
}
