package dev.toolwright.server.oauth.scope;

import dev.toolwright.server.tool.Catalogue.Toolset;

/**
 * What can be granted of one toolset.
 *
 * @param toolset its title and description are for people
 * @param reads whether it has a tool that only reads, and so a {@code :read} scope
 * @param writes whether it has a tool that changes something, and so a {@code :write} scope
 */
public record ToolsetScopes(Toolset toolset, boolean reads, boolean writes) {
    public String read() {
        return toolset.name() + ":read";
    }

    public String write() {
        return toolset.name() + ":write";
    }
}
