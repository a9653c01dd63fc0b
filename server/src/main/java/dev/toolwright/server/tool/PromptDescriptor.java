package dev.toolwright.server.tool;

import java.util.List;

/**
 * What clients are told about a prompt, which a person picks from a menu.
 *
 * @param name unique among prompts
 * @param title for people
 * @param description what it is for
 * @param toolset whoever may call one of its tools is offered the prompt
 * @param arguments what the person fills in, in order
 * @param icons what clients may show beside the title
 */
public record PromptDescriptor(
        String name, String title, String description, String toolset, List<Argument> arguments, List<Icon> icons) {
    public PromptDescriptor {
        arguments = List.copyOf(arguments);
        icons = List.copyOf(icons);
    }

    /**
     * Something that a person fills in; always text.
     *
     * @param values what may be suggested while it is typed; empty when nothing can be
     */
    public record Argument(String name, String title, String description, boolean required, List<String> values) {
        public Argument {
            values = List.copyOf(values);
        }
    }
}
