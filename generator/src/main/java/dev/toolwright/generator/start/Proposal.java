package dev.toolwright.generator.start;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tools that a document suggests, by toolset; a toolset is a tag.
 *
 * @param tools those that read first, those that list before those that get one
 */
public record Proposal(
        String api, String title, String document, Map<String, String> toolsets, List<ProposedTool> tools) {
    /** What a model can choose from with ease; the toolsets beyond it are switched off. */
    private static final int TOOLS_ON = 40;

    private static final Comparator<Operation> READS_FIRST = Comparator.comparing(
                    (Operation operation) -> !operation.safe())
            .thenComparing(operation -> operation.path().endsWith("}"))
            .thenComparing(Operation::path)
            .thenComparing(Operation::method);

    /** @param document the file's name in specs/ */
    public static Proposal of(Api api, String document) {
        Set<String> names = new HashSet<>();
        Map<String, String> toolsets = new TreeMap<>();
        List<ProposedTool> tools = new ArrayList<>();
        for (Operation operation :
                api.operations().values().stream().sorted(READS_FIRST).toList()) {
            String toolset = Wording.snake(operation.tag());
            toolsets.putIfAbsent(toolset, Wording.capitalised(Wording.words(operation.tag())));
            tools.add(ProposedTool.of(unused(Wording.snake(operation.id()), names), toolset, api, operation));
        }
        String title = Wording.plain(api.title());
        return new Proposal(api.name(), title.isEmpty() ? api.name() : title, document, toolsets, tools);
    }

    /** Names that differ in underscores only would be taken for each other. */
    private static String unused(String name, Set<String> names) {
        String free = name;
        for (int number = 2; !names.add(free.replace("_", "")); number++) {
            String end = "_" + number;
            free = name.substring(0, Math.min(name.length(), 45 - end.length())) + end;
        }
        return free;
    }

    /**
     * The files of specs/, by path.
     *
     * @param all whether tools that change something are written as the others, for finding out whether they are right
     * @param mistaken what is wrong with a tool, by its name: it is left out, and the reason stands in its place
     */
    public Map<String, String> files(boolean all, Map<String, String> mistaken) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> on = on(mistaken);
        StringBuilder root = new StringBuilder("# yaml-language-server: $schema=tools.schema.json\n");
        root.append("version: 1\nname: ").append(api).append('\n');
        root.append("title: ").append(Yaml.scalar(title)).append('\n');
        root.append("instructions: ")
                .append(Yaml.scalar(
                        "Tools for " + title + ". Say here what the server is for and how its tools fit together."))
                .append('\n');
        root.append("include:\n");
        toolsets.keySet()
                .forEach(toolset -> root.append("  - ").append(path(toolset)).append('\n'));
        root.append("apis:\n  ").append(api).append(":\n    title: ").append(Yaml.scalar(title));
        root.append("\n    document: ").append(Yaml.scalar(document)).append('\n');
        files.put("tools.yaml", root.toString());
        toolsets.keySet()
                .forEach(toolset -> files.put(
                        path(toolset), new ToolsetFile(this, mistaken, all).text(toolset, on.contains(toolset))));
        return files;
    }

    static String path(String toolset) {
        return "tools/" + toolset + ".yaml";
    }

    private Set<String> on(Map<String, String> mistaken) {
        Set<String> on = new HashSet<>();
        long count = 0;
        for (String toolset : toolsets.keySet()) {
            long reads = tools.stream()
                    .filter(tool ->
                            tool.toolset().equals(toolset) && tool.reads() && !mistaken.containsKey(tool.name()))
                    .count();
            if (on.isEmpty() || count + reads <= TOOLS_ON) {
                on.add(toolset);
                count += reads;
            }
        }
        return on;
    }
}
