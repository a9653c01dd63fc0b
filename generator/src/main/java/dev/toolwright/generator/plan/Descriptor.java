package dev.toolwright.generator.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What clients and models are told about a tool: the outside contract.
 *
 * @param asks whether it may ask the person something
 * @param task whether a call may outlive its request
 */
public record Descriptor(
        String title,
        String description,
        String toolset,
        Effect effect,
        boolean idempotent,
        boolean asks,
        TaskSupport task,
        ObjectNode inputSchema,
        Optional<ObjectNode> outputSchema,
        List<Icon> icons) {
    public Descriptor {
        icons = List.copyOf(icons);
    }

    /** The same with these icons. */
    public Descriptor with(List<Icon> shown) {
        return new Descriptor(
                title, description, toolset, effect, idempotent, asks, task, inputSchema, outputSchema, shown);
    }
}
