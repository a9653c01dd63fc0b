package dev.toolwright.server.tool;

import java.util.List;
import java.util.Map;

/** Everything that one tools.yaml declares, in its order; generated, immutable. */
public interface Catalogue {
    /** The machine name: the prefix of environment variables (upper case) and of the MCP server's name. */
    String name();

    /** For people. */
    String title();

    String version();

    /** MCP server instructions: what the server is for and how its tools fit together. */
    String instructions();

    /** What clients may show beside the title. */
    default List<Icon> icons() {
        return List.of();
    }

    /** What tools can say to people, by tags of BCP 47; the first is for whoever reads none of them. */
    default List<String> languages() {
        return List.of("en");
    }

    /** What the titles and descriptions of toolsets, and the titles of tools, are called in other languages. */
    default Labels labels() {
        return Labels.NONE;
    }

    /** The names of the APIs that the tools call; each is configured by its own variables. */
    List<ApiDescriptor> apis();

    List<Toolset> toolsets();

    /** The tools of all toolsets, on by default or not. */
    List<Tool> tools();

    /** What to do instead of tools that are gone, by their names; {@code tool.argument} stands for an argument. */
    default Map<String, String> tombstones() {
        return Map.of();
    }

    /** What people can pick to begin a conversation with. */
    default List<Prompt> prompts() {
        return List.of();
    }

    /** What can be read under an address. */
    default List<Resource> resources() {
        return List.of();
    }

    /**
     * An API that tools call.
     *
     * @param name key of {@code apis:}; {@code NAME_API_URL} is the variable with its address
     * @param title for people, in error sentences
     * @param optional whether the server starts without its address; calls then fail with a sentence that says so
     * @param signed whether requests carry a token
     */
    record ApiDescriptor(String name, String title, boolean optional, boolean signed) {
        /** One that the server needs, and that wants to know who calls. */
        public ApiDescriptor(String name, String title) {
            this(name, title, false, true);
        }
    }

    /**
     * A group of tools that is granted and switched on together.
     *
     * @param enabled whether it is on without configuration
     */
    record Toolset(String name, String title, String description, boolean enabled) {}
}
