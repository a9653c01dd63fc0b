package dev.toolwright.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A call that brings arguments and nothing else: what is measured asks nobody, whatever else a call may come to offer. */
final class Given {
    private Given() {}

    static ToolCall call(ObjectNode arguments) {
        return (ToolCall) Proxy.newProxyInstance(
                Given.class.getClassLoader(),
                new Class<?>[] {ToolCall.class},
                (self, method, parameters) -> answer(arguments, method));
    }

    /** A method without a result ignores what is answered. */
    private static ObjectNode answer(ObjectNode arguments, Method method) {
        if (method.getReturnType() == ObjectNode.class || method.getReturnType() == void.class) {
            return arguments;
        }
        throw new UnsupportedOperationException(method.getName());
    }

    /** Until the tool that is measured has been generated. */
    record Nothing() implements Tool {
        @Override
        public ToolDescriptor descriptor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ToolResult call(ToolCall call) {
            throw new UnsupportedOperationException();
        }
    }
}
