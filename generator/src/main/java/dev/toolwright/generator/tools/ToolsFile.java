package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * tools.yaml with its included files.
 *
 * @param complete whether all included files could be read; otherwise what is missing may be in one of them
 */
public record ToolsFile(
        boolean complete,
        ScalarNode name,
        String title,
        String instructions,
        List<TextsEntry> texts,
        List<ApiEntry> apis,
        List<SettingEntry> settings,
        List<ToolsetEntry> toolsets,
        List<ToolEntry> tools,
        OfferEntry offer,
        ContractEntry contract) {

    /**
     * An API by name.
     *
     * @param document relative to tools.yaml
     * @param with values for every operation that has a parameter of the name
     * @param optional whether the server starts without its address
     * @param signed whether requests carry a token
     */
    public record ApiEntry(
            ScalarNode name,
            String title,
            ScalarNode document,
            Optional<ScalarNode> overlay,
            List<Entry> with,
            boolean optional,
            boolean signed) {}

    /** A group of tools. */
    public record ToolsetEntry(ScalarNode name, String title, String description, boolean enabled) {}
}
