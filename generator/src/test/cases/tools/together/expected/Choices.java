package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.OpenChoice;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Trees;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BranchesApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person who calls has chosen; a choice that is needed and missing is made when it is asked for.
 */
final class Choices {
    private final ToolCall call;

    private @Nullable Long branch;

    Choices(ToolCall call) {
        this.call = call;
    }

    long branch() {
        @Nullable Long chosen = branch;
        if (chosen == null) {
            @Nullable Long remembered = rememberedBranch();
            chosen = remembered != null ? remembered : chooseBranch();
            branch = chosen;
        }
        return chosen;
    }

    @Nullable Long rememberedBranch() {
        return Json.wholeOrNull(call.settings().get("branch").filter(JsonNode::canConvertToExactIntegral).orElse(null));
    }

    private long chooseBranch() {
        call.checkpoint();
        List<JsonNode> out = Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listBranches());
        List<JsonNode> items = out;
        if (items.size() != 1) {
            throw OpenChoice.of("branch", "select_branch", items, item -> Texts.orEmpty(Json.textOrNull(item,
                    "name")), item -> Values.required(Json.wholeOrNull(item, "id"), "item.id"));
        }
        JsonNode item = items.getFirst();
        long chosen = Values.required(Json.wholeOrNull(item, "id"), "item.id");
        call.settings().put(Map.of("branch", Trees.of(chosen)));
        return chosen;
    }

    /**
     * Stores all of the values or, when it throws, none; null forgets a choice.
     */
    void remember(ObjectNode values) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        values.properties().forEach(value -> settings.put(value.getKey(), value.getValue()));
        call.settings().put(settings);
        branch = null;
    }
}
