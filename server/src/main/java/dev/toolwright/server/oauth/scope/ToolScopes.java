package dev.toolwright.server.oauth.scope;

import dev.toolwright.server.tool.Catalogue.Toolset;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.Labels;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The scopes of a catalogue: {@code <toolset>:read} for tools that change nothing, {@code <toolset>:write} for all others. Neither
 * includes the other: whoever grants writing alone has said so.
 *
 * @param toolsets those that are switched on and have a tool
 */
public record ToolScopes(List<ToolsetScopes> toolsets, Labels labels) {

    public ToolScopes {
        toolsets = List.copyOf(toolsets);
    }

    /** Only the toolsets and tools that are switched on should be given: nobody can grant the others. */
    public static ToolScopes of(Collection<Toolset> toolsets, Collection<ToolDescriptor> tools, Labels labels) {
        List<ToolsetScopes> scopes = new ArrayList<>();
        for (Toolset toolset : toolsets) {
            List<Effect> effects = tools.stream()
                    .filter(tool -> tool.toolset().equals(toolset.name()))
                    .map(ToolDescriptor::effect)
                    .toList();
            scopes.add(new ToolsetScopes(
                    toolset, effects.contains(Effect.READ), effects.stream().anyMatch(e -> e != Effect.READ)));
        }
        return new ToolScopes(
                scopes.stream().filter(s -> s.reads() || s.writes()).toList(), labels);
    }

    /** Every scope of every toolset: what is asked for when a client names none, and what the metadata offers. */
    public ScopeSet all() {
        List<String> all = new ArrayList<>();
        for (ToolsetScopes each : toolsets) {
            if (each.reads()) {
                all.add(each.read());
            }
            if (each.writes()) {
                all.add(each.write());
            }
        }
        return new ScopeSet(all);
    }

    /** The scopes a client may ask for; more than tools need, because clients ask for it by habit. */
    public ScopeSet grantable() {
        return all().plus(ScopeSet.of(ScopeSet.OFFLINE));
    }

    /** The one scope that calling this tool takes. */
    public static String required(ToolDescriptor tool) {
        return tool.toolset() + (tool.effect() == Effect.READ ? ":read" : ":write");
    }

    public static boolean permits(ScopeSet granted, ToolDescriptor tool) {
        return granted.contains(required(tool));
    }
}
