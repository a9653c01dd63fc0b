package dev.toolwright.server.tool;

import java.util.List;

/** Something that can be read under an address. */
public sealed interface Resource {
    ResourceDescriptor descriptor();

    /** Always the same, for whoever may call a tool of its toolset. */
    record Fixed(ResourceDescriptor descriptor, ResourceContents contents) implements Resource {}

    /**
     * What a tool answers: its structured result as JSON, or its text. Only for those who may call the tool.
     *
     * @param tool one that only reads; the variables of the template are its arguments
     */
    record OfTool(ResourceDescriptor descriptor, String tool) implements Resource {}

    /** Made by a class, for whoever may call a tool of its toolset. */
    non-sealed interface Written extends Resource {
        /**
         * @param uri the address that was asked for
         * @param call its arguments are the variables of the template
         * @throws FailedException when it cannot be read
         */
        List<ResourceContents> read(String uri, ToolCall call);

        /** What a person may want to type for a variable of the template; see {@link Prompt#suggestions}. */
        default List<String> suggestions(String variable, ToolCall call) {
            return List.of();
        }
    }
}
