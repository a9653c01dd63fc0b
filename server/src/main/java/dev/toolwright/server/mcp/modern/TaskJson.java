package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.registry.ClientLacksException;
import dev.toolwright.server.registry.StateRefusedException;
import dev.toolwright.server.task.Task;
import dev.toolwright.server.task.TaskState;
import java.time.Duration;

/** How a task looks on the wire (io.modelcontextprotocol/tasks, Task and the shapes derived from it). */
final class TaskJson {
    private static final Duration POLL = Duration.ofSeconds(1);

    private TaskJson() {}

    /** CreateTaskResult: what a call is answered with, whatever has become of the task meanwhile. */
    static ObjectNode created(Task task) {
        return base(JsonNodeFactory.instance.objectNode().put("resultType", "task"), task);
    }

    /** GetTaskResult. */
    static ObjectNode got(Task task) {
        return detailed(Identity.complete(), task);
    }

    /** The parameters of notifications/tasks. */
    static ObjectNode told(Task task) {
        return detailed(JsonNodeFactory.instance.objectNode(), task);
    }

    private static ObjectNode base(ObjectNode json, Task task) {
        json.put("taskId", task.id()).put("status", status(task.state()));
        String message = message(task.state());
        if (!message.isEmpty()) {
            json.put("statusMessage", message);
        }
        return json.put("createdAt", task.created().toString())
                .put("lastUpdatedAt", task.updated().toString())
                .put("ttlMs", task.life().toMillis())
                .put("pollIntervalMs", POLL.toMillis());
    }

    private static ObjectNode detailed(ObjectNode into, Task task) {
        ObjectNode json = base(into, task);
        switch (task.state()) {
            case TaskState.Working working -> {}
            case TaskState.Cancelled cancelled -> {}
            case TaskState.InputRequired asking -> json.set("inputRequests", Rounds.requests(asking.open()));
            case TaskState.Completed completed -> json.set("result", CallResult.inlined(completed.result()));
            case TaskState.Failed failed -> {
                Fault fault = fault(failed.why());
                ObjectNode error =
                        json.putObject("error").put("code", fault.code()).put("message", fault.message());
                fault.data().ifPresent(data -> error.set("data", data));
            }
        }
        return json;
    }

    private static String status(TaskState state) {
        return switch (state) {
            case TaskState.Working working -> "working";
            case TaskState.InputRequired asking -> "input_required";
            case TaskState.Completed completed -> "completed";
            case TaskState.Failed failed -> "failed";
            case TaskState.Cancelled cancelled -> "cancelled";
        };
    }

    private static String message(TaskState state) {
        return switch (state) {
            case TaskState.Working working -> working.message();
            case TaskState.InputRequired asking -> "";
            case TaskState.Completed completed -> "";
            case TaskState.Failed failed -> fault(failed.why()).message();
            case TaskState.Cancelled cancelled -> "Stopped. What was done until then stays done.";
        };
    }

    /** What a call that is answered in its request would have been answered with. */
    private static Fault fault(Throwable why) {
        return switch (why) {
            case ClientLacksException lacks -> Rounds.fault(lacks);
            case StateRefusedException refused ->
                Fault.invalidParams("the answers cannot be used: " + refused.getMessage() + "; call the tool again");
            default -> new Fault(500, Fault.INTERNAL_ERROR, "something went wrong inside this server");
        };
    }
}
