package conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.Severity;
import dev.toolwright.server.tool.ToolCall;
import java.util.List;

/** Tells the client's developer how it goes. */
public final class Log implements JavaStep {
    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        List.of("started", "processing data", "completed")
                .forEach(what -> call.log(Severity.INFO, "Tool execution " + what));
        return JsonNodeFactory.instance.objectNode().put("text", "Tool with logging executed successfully");
    }
}
