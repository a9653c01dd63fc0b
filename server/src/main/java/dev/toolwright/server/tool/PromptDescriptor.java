package dev.toolwright.server.tool;

import java.util.List;

/**
 * What clients are told about a prompt, which a person picks from a menu.
 *
 * @param name unique among prompts
 * @param title for people
 * @param description what it is for
 * @param arguments what the person fills in, in order
 */
public record PromptDescriptor(String name, String title, String description, List<Argument> arguments) {

    /**
     * Something that a person fills in; always text.
     *
     * @param values what may be suggested while it is typed; empty when nothing can be
     */
    public record Argument(String name, String title, String description, boolean required, List<String> values) {}
}
