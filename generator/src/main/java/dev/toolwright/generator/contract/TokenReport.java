package dev.toolwright.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many tokens a client pays for each tool in tools/list, as the server writes it.
 *
 * @param lines in the order of the tools' names
 */
public record TokenReport(List<Line> lines) {
    static final String FILE = "tokens.txt";
    private static final String ROW = "%-46s %8s %8s%n".replace("%n", "\n");

    public TokenReport {
        lines = List.copyOf(lines);
    }

    /**
     * A tool.
     *
     * @param on whether its toolset is on without configuration
     * @param list tokens without the output schema
     * @param total tokens with it
     */
    public record Line(String tool, boolean on, int list, int total) {
        Line in(boolean enabled) {
            return new Line(tool, enabled, list, total);
        }
    }

    /**
     * Counts what has changed; what has not is known from an earlier report, because loading the vocabulary takes longer than all
     * other checks together.
     *
     * @param contract descriptors by the names of the tools
     * @param on the toolsets that are on
     */
    static TokenReport of(Map<String, String> contract, Set<String> on, Optional<Snapshots> snapshots, String earlier) {
        Map<String, Line> known = TokenReportText.parse(earlier);
        Lazy counter = new Lazy();
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, String> tool : contract.entrySet()) {
            JsonNode descriptor = Snapshots.parse(tool.getValue()).orElseThrow();
            boolean enabled = on.contains(descriptor.path("toolset").asText());
            boolean same =
                    snapshots.filter(each -> each.unchanged(tool)).isPresent() && known.containsKey(tool.getKey());
            lines.add(
                    same
                            ? known.get(tool.getKey()).in(enabled)
                            : counted(tool.getKey(), enabled, descriptor, counter.counter()));
        }
        return new TokenReport(lines);
    }

    private static Line counted(String tool, boolean enabled, JsonNode descriptor, TokenCounter counter) {
        ObjectNode listed = ListedTool.of(descriptor);
        int total = counter.count(listed.toString());
        listed.remove("outputSchema");
        return new Line(tool, enabled, counter.count(listed.toString()), total);
    }

    /** Of the tools that are on, without output schemas. */
    int list() {
        return lines.stream().filter(Line::on).mapToInt(Line::list).sum();
    }

    /** Of the tools that are on, with output schemas. */
    int total() {
        return lines.stream().filter(Line::on).mapToInt(Line::total).sum();
    }

    /** For people, and for the next run. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "Tokens (o200k) of each tool in tools/list: without, and with, its output schema.\n\n");
        lines.forEach(line -> text.append(
                ROW.formatted(line.on() ? line.tool() : line.tool() + " (off)", line.list(), line.total())));
        return text.append(ROW.formatted("all that are on", list(), total())).toString();
    }
}
