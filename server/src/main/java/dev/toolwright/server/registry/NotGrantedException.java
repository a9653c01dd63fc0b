package dev.toolwright.server.registry;

import dev.toolwright.server.tool.ToolDescriptor;

/** The caller was not granted the tool; it was not called. The transport answers it, in the words of its own protocol. */
public final class NotGrantedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ToolDescriptor tool;

    public NotGrantedException(ToolDescriptor tool) {
        super("not granted: " + tool.name(), null, false, false);
        this.tool = tool;
    }

    public ToolDescriptor tool() {
        return tool;
    }
}
