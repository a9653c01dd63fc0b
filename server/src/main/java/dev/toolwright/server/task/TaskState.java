package dev.toolwright.server.task;

import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.ToolResult;
import java.util.Map;

/** Where a task stands. */
public sealed interface TaskState {

    /** @param message how far it is, for a person; may be empty */
    record Working(String message) implements TaskState {}

    /** @param open the questions that have no answer yet, by keys that the task never uses twice */
    record InputRequired(Map<String, InputRequest> open) implements TaskState {}

    /** @param result a success or a failure of the tool */
    record Completed(ToolResult result) implements TaskState {}

    /** @param why the tool has not even failed: the same exceptions as those of a call that is answered in its request */
    record Failed(Throwable why) implements TaskState {}

    record Cancelled() implements TaskState {}

    /** Whether nothing will change any more. */
    default boolean ended() {
        return switch (this) {
            case Working working -> false;
            case InputRequired asking -> false;
            case Completed completed -> true;
            case Failed failed -> true;
            case Cancelled cancelled -> true;
        };
    }
}
