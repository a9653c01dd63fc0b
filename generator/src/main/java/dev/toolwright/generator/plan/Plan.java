package dev.toolwright.generator.plan;

import java.util.List;

/** A whole server: everything that one tools.yaml declares, in its order. */
public record Plan(
        Server server, List<Service> services, List<Setting> settings, List<Toolset> toolsets, List<Tool> tools) {
    public Plan {
        services = List.copyOf(services);
        settings = List.copyOf(settings);
        toolsets = List.copyOf(toolsets);
        tools = List.copyOf(tools);
    }

    /** What the server says of itself. */
    public record Server(String name, String title, String instructions) {}

    /** An API that tools call. */
    public record Service(String name, String title) {}

    /** A group of tools. */
    public record Toolset(String name, String title, String description, boolean enabled) {}
}
