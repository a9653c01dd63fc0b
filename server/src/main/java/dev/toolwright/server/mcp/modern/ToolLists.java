package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The results of tools/list, written once for everybody, or once for each set of tools that somebody was granted. */
final class ToolLists {
    private static final int MOST = 200;

    private final Registry registry;
    private final Function<ObjectNode, String> finish;
    private final String everything;
    private final Map<List<String>, String> granted = new ConcurrentHashMap<>();

    /** @param finish adds what every result carries, given the list with its cache scope */
    ToolLists(Registry registry, Function<ObjectNode, String> finish) {
        this.registry = registry;
        this.finish = finish;
        this.everything = write(registry.tools(), "public");
    }

    String of(Caller caller) {
        if (!caller.limited()) {
            return everything;
        }
        List<ListedTool> tools = registry.tools(caller);
        if (granted.size() >= MOST) {
            granted.clear();
        }
        return granted.computeIfAbsent(
                tools.stream().map(tool -> tool.descriptor().name()).toList(), names -> write(tools, "private"));
    }

    private String write(List<ListedTool> tools, String scope) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("resultType", "complete");
        result.putArray("tools")
                .addAll(tools.stream()
                        .map(tool -> ToolJson.of(tool.descriptor()))
                        .toList());
        return finish.apply(result.put("cacheScope", scope));
    }
}
