package dev.toolwright.generator.start;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The file of one toolset. */
record ToolsetFile(Proposal proposal, Map<String, String> mistaken, boolean all) {
    private static final String OUT = "#";

    String text(String toolset, boolean on) {
        List<ProposedTool> tools = proposal.tools().stream()
                .filter(tool -> tool.toolset().equals(toolset))
                .toList();
        List<ProposedTool> written = tools.stream()
                .filter(tool -> (all || tool.reads()) && !mistaken.containsKey(tool.name()))
                .toList();
        String title = proposal.toolsets().get(toolset);
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=../tools.schema.json\n");
        text.append("toolsets:\n  ").append(toolset).append(":\n    title: ").append(Yaml.scalar(title));
        text.append("\n    description: ")
                .append(Yaml.scalar("The tools for " + title + " of " + proposal.title() + "."))
                .append('\n');
        text.append(on ? "" : "    enabled: false\n");
        text.append(written.isEmpty() ? "" : "tools:\n");
        text.append(written.stream()
                .map(tool -> String.join("\n", tool.lines()) + "\n")
                .collect(Collectors.joining("\n")));
        if (!all) {
            changes(tools, written.isEmpty(), text);
        }
        mistakes(tools, text);
        return text.toString();
    }

    private void changes(List<ProposedTool> tools, boolean first, StringBuilder text) {
        List<ProposedTool> changes = tools.stream()
                .filter(tool -> !tool.reads() && !mistaken.containsKey(tool.name()))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        text.append(
                "\n# These change something. Take the \"#\" away where people may do that, and say what is at stake.\n");
        text.append(first ? "#tools:\n" : "");
        for (ProposedTool tool : changes) {
            tool.lines().forEach(line -> text.append(OUT).append(line).append('\n'));
            text.append(OUT).append('\n');
        }
    }

    private void mistakes(List<ProposedTool> tools, StringBuilder text) {
        tools.stream()
                .filter(tool -> mistaken.containsKey(tool.name()))
                .forEach(tool -> text.append("\n# %s is not proposed: %s\n"
                        .formatted(tool.name(), Wording.plain(mistaken.get(tool.name())))));
    }
}
