package dev.toolwright.server.registry;

import dev.toolwright.server.tool.ToolResult;

/** How something that a caller asked for has ended. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** @param result a failure, or questions that are open; never a success */
    record NotDone<T>(ToolResult result) implements Outcome<T> {}
}
