package dev.toolwright.server.tool;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A call that does one thing after the other, and has nothing to ask or to say. */
final class InOrder {
    private InOrder() {}

    static ToolCall call() {
        return (ToolCall) Proxy.newProxyInstance(
                ToolCall.class.getClassLoader(),
                new Class<?>[] {ToolCall.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "together" -> together((ToolCall) proxy, (List<?>) arguments[1]);
                    case "checkpoint", "progress" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private static List<Object> together(ToolCall call, List<?> work) {
        List<Object> results = new ArrayList<>();
        work.forEach(each -> results.add(((Function<ToolCall, Object>) each).apply(call)));
        return results;
    }
}
