package dev.toolwright.server.tool;

/** A tool under one of its old names, in a toolset of its own. Whatever it does is the tool's. */
public final class RenamedTool implements Tool {
    private final Tool tool;
    private final ToolDescriptor descriptor;

    /**
     * @param name the old name
     * @param toolset the one that switches the old name on, and that it is granted with
     */
    public RenamedTool(Tool tool, String name, String toolset) {
        ToolDescriptor now = tool.descriptor();
        this.tool = tool;
        this.descriptor = new ToolDescriptor(
                name,
                now.title(),
                now.description(),
                toolset,
                now.conduct(),
                now.inputSchema(),
                now.outputSchema(),
                now.icons());
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ToolResult call(ToolCall call) {
        return tool.call(call);
    }
}
