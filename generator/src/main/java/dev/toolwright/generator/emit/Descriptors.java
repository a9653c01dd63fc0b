package dev.toolwright.generator.emit;

import dev.toolwright.generator.plan.Plan;
import java.util.SortedMap;
import java.util.TreeMap;

/** What clients are told of each tool, prompt and resource, as text. */
public final class Descriptors {
    private Descriptors() {}

    /** By the names that clients call; an alias is a tool to them. */
    public static SortedMap<String, String> of(Plan plan) {
        SortedMap<String, String> descriptors = new TreeMap<>();
        plan.tools().forEach(tool -> descriptors.put(tool.name().written(), DescriptorFile.text(tool)));
        plan.past().aliases().forEach(alias -> descriptors.put(alias.name(), DescriptorFile.text(alias)));
        return descriptors;
    }

    /** Of what is no tool, by the names of the files that they are kept in. */
    public static SortedMap<String, String> besideTools(Plan plan) {
        SortedMap<String, String> descriptors = new TreeMap<>();
        plan.prompts().forEach(prompt -> descriptors.put(PromptClass.resource(prompt), DescriptorFile.text(prompt)));
        plan.resources()
                .forEach(resource -> descriptors.put(ResourceClass.resource(resource), DescriptorFile.text(resource)));
        return descriptors;
    }
}
