package example;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;

final class Hidden implements JavaStep {
    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        return given;
    }
}
