package dev.toolwright.server.tool;

import dev.toolwright.server.upstream.CancelledException;

/** Something a model can call. Generated from tools.yaml; written once, reachable through every protocol. */
public interface Tool {
    ToolDescriptor descriptor();

    /**
     * Runs the tool. The arguments have been validated against the descriptor's input schema.
     *
     * @throws FailedException the same as answering its failure, from wherever in the tool
     * @throws UnansweredException when it asked something that is not answered yet; it is called again when it is
     * @throws CancelledException when the caller gave up; nothing is answered then
     */
    ToolResult call(ToolCall call);
}
