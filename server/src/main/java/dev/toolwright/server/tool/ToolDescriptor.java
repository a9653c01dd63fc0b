package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What clients and models are told about a tool; the outside contract.
 *
 * @param name 1 to 45 characters of {@code [a-z0-9_]}
 * @param title for people
 * @param description for the model that has to choose: what it does, when to use it, what to call before and after
 * @param toolset the group it is granted and listed with
 * @param conduct how calls of it go
 * @param inputSchema JSON Schema 2020-12 of type object, closed, without top-level combinators
 * @param outputSchema JSON Schema 2020-12 of type object; absent when the tool returns only text
 * @param icons what clients may show beside the title
 */
public record ToolDescriptor(
        String name,
        String title,
        String description,
        String toolset,
        Conduct conduct,
        ObjectNode inputSchema,
        Optional<ObjectNode> outputSchema,
        List<Icon> icons) {
    public ToolDescriptor {
        icons = List.copyOf(icons);
    }

    /**
     * How calls of a tool go.
     *
     * @param effect where the MCP hints readOnlyHint and destructiveHint come from
     * @param idempotent whether calling it twice with the same arguments is the same as once
     * @param asks whether it may ask the person something; it then also takes the hidden argument {@code confirmation}
     * @param task whether a call may outlive its request
     */
    public record Conduct(Effect effect, boolean idempotent, boolean asks, TaskSupport task) {}

    /** A tool without icons. */
    public ToolDescriptor(
            String name,
            String title,
            String description,
            String toolset,
            Conduct conduct,
            ObjectNode inputSchema,
            Optional<ObjectNode> outputSchema) {
        this(name, title, description, toolset, conduct, inputSchema, outputSchema, List.of());
    }

    /** A tool that is answered in its request, without icons. */
    public ToolDescriptor(
            String name,
            String title,
            String description,
            String toolset,
            Effect effect,
            boolean idempotent,
            boolean asks,
            ObjectNode inputSchema,
            Optional<ObjectNode> outputSchema) {
        this(
                name,
                title,
                description,
                toolset,
                new Conduct(effect, idempotent, asks, TaskSupport.FORBIDDEN),
                inputSchema,
                outputSchema);
    }

    /** A tool that asks nothing and is answered in its request. */
    public ToolDescriptor(
            String name,
            String title,
            String description,
            String toolset,
            Effect effect,
            boolean idempotent,
            ObjectNode inputSchema,
            Optional<ObjectNode> outputSchema) {
        this(name, title, description, toolset, effect, idempotent, false, inputSchema, outputSchema);
    }

    public Effect effect() {
        return conduct.effect;
    }

    public boolean idempotent() {
        return conduct.idempotent;
    }

    public boolean asks() {
        return conduct.asks;
    }

    public TaskSupport task() {
        return conduct.task;
    }
}
