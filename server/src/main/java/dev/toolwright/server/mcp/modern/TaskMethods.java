package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.task.Started;
import dev.toolwright.server.task.Tasks;
import dev.toolwright.server.task.TooManyTasksException;
import dev.toolwright.server.tool.TaskSupport;
import java.util.Optional;

/** The extension io.modelcontextprotocol/tasks: calls that become tasks, and tasks/get, tasks/update and tasks/cancel. */
final class TaskMethods {
    static final String EXTENSION = "io.modelcontextprotocol/tasks";

    private final Tasks tasks;
    private final Identity identity;
    private final boolean offered;

    TaskMethods(Registry registry, Tasks tasks, Identity identity) {
        this.tasks = tasks;
        this.identity = identity;
        this.offered = tasks.offered()
                && registry.tools().stream().anyMatch(tool -> tool.descriptor().task() != TaskSupport.FORBIDDEN);
    }

    /** Whether the server has the extension: only where a tool can be a task. */
    boolean offered() {
        return offered;
    }

    /**
     * Whether a call may become a task.
     *
     * @throws Refusal -32021 when it must, and the client does not know tasks
     */
    boolean wanted(ListedTool tool, Exchange exchange) {
        return switch (tool.descriptor().task()) {
            case FORBIDDEN -> false;
            case OPTIONAL -> offered && declared(exchange);
            case REQUIRED -> {
                require(exchange);
                yield true;
            }
        };
    }

    /** @throws Refusal when there is no place for a tool that must be a task */
    Started start(ListedTool tool, Calls.Asked asked) {
        try {
            return tasks.call(tool, asked);
        } catch (TooManyTasksException full) {
            throw new Refusal(new Fault(200, Fault.INTERNAL_ERROR, full.getMessage()));
        }
    }

    Answer get(Exchange exchange) {
        require(exchange);
        String id = id(exchange);
        return exchange.result(identity.sign(
                tasks.find(id, exchange.caller()).map(TaskJson::got).orElseThrow(() -> new Refusal(unknown(id)))));
    }

    Answer update(Exchange exchange) {
        require(exchange);
        String id = id(exchange);
        if (!exchange.params().path("inputResponses").isObject()) {
            throw new Refusal(Fault.invalidParams("params.inputResponses must be an object"));
        }
        ObjectNode responses = Rounds.responses(exchange.params());
        return acknowledged(exchange, tasks.answer(id, exchange.caller(), responses), id);
    }

    Answer cancel(Exchange exchange) {
        require(exchange);
        String id = id(exchange);
        return acknowledged(exchange, tasks.cancel(id, exchange.caller()), id);
    }

    /** Whether the caller has such a task. */
    boolean has(Exchange exchange, String id) {
        return offered && tasks.find(id, exchange.caller()).isPresent();
    }

    /** What is told of a task; nothing when it has been forgotten meanwhile. */
    Optional<ObjectNode> told(Exchange exchange, String id) {
        return tasks.find(id, exchange.caller()).map(TaskJson::told);
    }

    /** @throws Refusal -32021 when the client did not say, with this request, that it knows tasks */
    static void require(Exchange exchange) {
        if (!declared(exchange)) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.putObject("requiredCapabilities").putObject("extensions").putObject(EXTENSION);
            throw new Refusal(new Fault(
                    400,
                    Fault.MISSING_CLIENT_CAPABILITY,
                    "this is for clients that declare " + EXTENSION,
                    Optional.of(data)));
        }
    }

    private static boolean declared(Exchange exchange) {
        return exchange.params()
                .path("_meta")
                .path(Envelope.CAPABILITIES)
                .path("extensions")
                .path(EXTENSION)
                .isObject();
    }

    private static String id(Exchange exchange) {
        return exchange.text("taskId", "the id of a task");
    }

    private Answer acknowledged(Exchange exchange, boolean found, String id) {
        if (!found) {
            throw new Refusal(unknown(id));
        }
        return exchange.result(identity.sign(Identity.complete()));
    }

    /** Somebody else's is answered like one that there never was. */
    private static Fault unknown(String id) {
        return Fault.invalidParams("there is no task \"" + id
                + "\"; it may have been forgotten after its time, for newer ones, or when the server started anew");
    }
}
