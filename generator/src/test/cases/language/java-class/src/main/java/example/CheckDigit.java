package example;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;

public final class CheckDigit implements JavaStep {
    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        return given;
    }
}
