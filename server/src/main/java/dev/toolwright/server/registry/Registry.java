package dev.toolwright.server.registry;

import dev.toolwright.server.text.Nearest;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tools that are switched on, in the catalogue's order. Immutable. */
public final class Registry {
    private final Map<String, ListedTool> byName = new LinkedHashMap<>();
    private final Map<String, String> tombstones;
    private final Set<String> toolsets;

    /**
     * @param toolsets the names of the toolsets that are switched on
     * @throws IllegalArgumentException when the catalogue has two tools of one name or a schema that cannot be used
     */
    public Registry(Catalogue catalogue, Collection<String> toolsets) {
        tombstones = Map.copyOf(catalogue.tombstones());
        this.toolsets = Set.copyOf(toolsets);
        Schemas schemas = new Schemas();
        for (Tool tool : catalogue.tools()) {
            if (toolsets.contains(tool.descriptor().toolset())) {
                add(new ListedTool(tool, schemas));
            }
        }
    }

    public List<ListedTool> tools() {
        return List.copyOf(byName.values());
    }

    /** The tools that this caller may call; it is not told of the others. */
    public List<ListedTool> tools(Caller caller) {
        return byName.values().stream()
                .filter(tool -> caller.may(tool.descriptor()))
                .toList();
    }

    public Optional<ListedTool> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The tool of this name, for calling it.
     *
     * @throws NotGrantedException when there is one and this caller may not call it
     */
    public Optional<ListedTool> find(String name, Caller caller) {
        Optional<ListedTool> tool = find(name);
        if (tool.isPresent() && !caller.may(tool.get().descriptor())) {
            throw new NotGrantedException(tool.get().descriptor());
        }
        return tool;
    }

    /** Whether the toolset is switched on, so that what belongs to it is offered. */
    boolean offers(String toolset) {
        return toolsets.contains(toolset);
    }

    /** Whether what belongs to the toolset and is no tool is for this caller: it is for those who may call one of its tools. */
    boolean grants(String toolset, Caller caller) {
        return !caller.limited() || ofToolset(toolset).anyMatch(tool -> caller.may(tool.descriptor()));
    }

    /** @throws NotGrantedException for a tool of the toolset that this caller could be granted, where it may call none of them */
    void require(String toolset, Caller caller) {
        if (!grants(toolset, caller)) {
            ofToolset(toolset)
                    .map(ListedTool::descriptor)
                    .min(Comparator.comparing(ToolDescriptor::effect))
                    .ifPresent(tool -> {
                        throw new NotGrantedException(tool);
                    });
        }
    }

    private Stream<ListedTool> ofToolset(String toolset) {
        return byName.values().stream()
                .filter(tool -> tool.descriptor().toolset().equals(toolset));
    }

    /** Why there is no tool of this name, for whoever called it: what to do instead, or the nearest right names. */
    public String unknown(String name) {
        String instead = tombstones.get(name);
        return instead == null
                ? "unknown tool: \"" + name + "\"" + Nearest.hint(name, byName.keySet())
                : "the tool \"" + name + "\" is gone: " + instead;
    }

    /** What to do instead of something of this name that is gone. */
    Optional<String> instead(String name) {
        return Optional.ofNullable(tombstones.get(name));
    }

    public Collection<String> names() {
        return byName.keySet();
    }

    private void add(ListedTool tool) {
        String name = tool.descriptor().name();
        if (byName.putIfAbsent(name, tool) != null) {
            throw new IllegalArgumentException("two tools are called \"" + name + "\"");
        }
    }
}
