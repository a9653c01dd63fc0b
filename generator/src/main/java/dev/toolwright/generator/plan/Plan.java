package dev.toolwright.generator.plan;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole server: everything that one tools.yaml declares, in its order. */
public record Plan(
        Server server,
        List<Service> services,
        List<Setting> settings,
        List<Toolset> toolsets,
        List<Tool> tools,
        List<Prompt> prompts,
        List<Resource> resources,
        Past past,
        List<ToolTest> tests,
        List<Untranslated> untranslated) {
    public Plan {
        services = List.copyOf(services);
        settings = List.copyOf(settings);
        toolsets = List.copyOf(toolsets);
        tools = List.copyOf(tools);
        prompts = List.copyOf(prompts);
        resources = List.copyOf(resources);
        tests = List.copyOf(tests);
        untranslated = List.copyOf(untranslated);
    }

    /**
     * What the server says of itself.
     *
     * @param languages what it can say to people, by tags of BCP 47; English first
     * @param labels titles and descriptions for people in the other languages, by language and English
     */
    public record Server(
            String name,
            String title,
            String instructions,
            List<Icon> icons,
            List<String> languages,
            SortedMap<String, SortedMap<String, String>> labels) {
        public Server {
            icons = List.copyOf(icons);
            languages = List.copyOf(languages);
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    /** What a file of translations has no line for. */
    public record Untranslated(Path file, List<String> texts) {
        public Untranslated {
            texts = List.copyOf(texts);
        }
    }

    /** An API that tools call. */
    public record Service(String name, String title, boolean optional, boolean signed) {}

    /** What clients may still call by the names of earlier versions. */
    public record Past(List<Alias> aliases, Map<String, String> tombstones) {
        public Past {
            aliases = List.copyOf(aliases);
            tombstones = Collections.unmodifiableMap(new LinkedHashMap<>(tombstones));
        }
    }

    /** An old name of a tool; it belongs to a toolset of its own, which may be off. */
    public record Alias(String name, Tool tool, String toolset) {}

    /** A group of tools. */
    public record Toolset(String name, String title, String description, boolean enabled) {}
}
