package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a tool call ended. */
public sealed interface ToolResult {

    /**
     * The tool did what was asked.
     *
     * @param structured fits the descriptor's output schema; present exactly when the descriptor has one
     * @param text what a person reads, and a client without structured results
     * @param attachments images and the like, after the text
     */
    record Success(Optional<ObjectNode> structured, String text, List<Content> attachments) implements ToolResult {
        public Success(Optional<ObjectNode> structured, String text) {
            this(structured, text, List.of());
        }
    }

    /**
     * The tool could not do it; the model sees the sentence and can act on it.
     *
     * @param code stable, for programs, such as {@code upstream_unreachable} or {@code not_found}
     * @param message what happened, what was not changed, what to do; free of upstream internals
     */
    record Failure(String code, String message) implements ToolResult {}

    /**
     * The tool waits for answers; nothing has happened yet. Only given to callers that can put the questions to somebody.
     *
     * @param questions by their keys
     * @param state to be brought back with the answers, unread and unchanged
     */
    record InputNeeded(Map<String, InputRequest> questions, String state) implements ToolResult {}
}
