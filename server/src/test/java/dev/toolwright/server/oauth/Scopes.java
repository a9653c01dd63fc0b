package dev.toolwright.server.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.tool.Catalogue.Toolset;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.Labels;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two toolsets: inventory reads and writes, reference only reads. */
public final class Scopes {
    public static final ToolDescriptor GET_VEHICLE = tool("get_vehicle", "inventory", Effect.READ);
    public static final ToolDescriptor SET_PRICE = tool("set_price", "inventory", Effect.WRITE);
    public static final ToolDescriptor DELETE_VEHICLE = tool("delete_vehicle", "inventory", Effect.DESTRUCTIVE);
    public static final ToolDescriptor LIST_MAKES = tool("list_makes", "reference", Effect.READ);

    public static final ToolScopes ALL = ToolScopes.of(
            List.of(
                    new Toolset("inventory", "Stock & prices", "The vehicles of the <dealer>.", true),
                    new Toolset("reference", "Reference data", "Makes and models.", true),
                    new Toolset("empty", "Nothing", "Has no tools.", true)),
            List.of(GET_VEHICLE, SET_PRICE, DELETE_VEHICLE, LIST_MAKES),
            new Labels(Map.of(
                    "it",
                    Map.of(
                            "Stock & prices",
                            "Stock & prezzi",
                            "The vehicles of the <dealer>.",
                            "I veicoli del <dealer>."))));

    private Scopes() {}

    private static ToolDescriptor tool(String name, String toolset, Effect effect) {
        return new ToolDescriptor(
                name, name, name, toolset, effect, false, JsonNodeFactory.instance.objectNode(), Optional.empty());
    }
}
