package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The results of tools/list, written once for everybody, or once for each set of tools that somebody was granted. */
final class ToolLists {
    private static final int MOST = 200;

    private final Registry registry;
    private final Identity identity;
    private final String everything;
    private final Map<List<String>, String> granted = new ConcurrentHashMap<>();

    ToolLists(Registry registry, Identity identity) {
        this.registry = registry;
        this.identity = identity;
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
        ObjectNode result = Identity.complete();
        result.putArray("tools")
                .addAll(tools.stream()
                        .map(tool -> ToolJson.of(tool.descriptor()))
                        .toList());
        return identity.cacheable(result, scope, Identity.FRESH).toString();
    }
}
