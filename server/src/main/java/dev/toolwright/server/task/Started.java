package dev.toolwright.server.task;

import dev.toolwright.server.tool.ToolResult;

/** What becomes of a call that may take long. */
public sealed interface Started {

    /** It did not take long, or it asks something before it begins. */
    record Answered(ToolResult result) implements Started {}

    /** It goes on by itself. */
    record Underway(Task task) implements Started {}
}
