package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.tool.ToolResult;
import java.util.Optional;

/** What is answered when a prompt or a resource could not be had; they have no isError, so a failure becomes an error. */
final class NotDone {
    private NotDone() {}

    /**
     * The questions of a result.
     *
     * @param data what the error says about the request
     * @throws Refusal when it is a failure: -32602 for what does not exist, else -32603
     */
    static ObjectNode asking(ToolResult result, ObjectNode data) {
        return switch (result) {
            case ToolResult.InputNeeded needed -> Rounds.result(needed);
            case ToolResult.Failure failure ->
                throw new Refusal(new Fault(
                        200,
                        failure.code().equals("not_found") ? Fault.INVALID_PARAMS : Fault.INTERNAL_ERROR,
                        failure.message(),
                        data.isEmpty() ? Optional.empty() : Optional.of(data)));
            case ToolResult.Success success -> throw new IllegalArgumentException("done: " + success.text());
        };
    }
}
