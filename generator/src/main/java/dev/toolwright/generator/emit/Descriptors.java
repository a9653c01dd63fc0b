package dev.toolwright.generator.emit;

import dev.toolwright.generator.plan.Plan;
import java.util.SortedMap;
import java.util.TreeMap;

/** What clients are told of each tool, as text. */
public final class Descriptors {
    private Descriptors() {}

    /** By the names that clients call; an alias is a tool to them. */
    public static SortedMap<String, String> of(Plan plan) {
        SortedMap<String, String> descriptors = new TreeMap<>();
        plan.tools().forEach(tool -> descriptors.put(tool.name().written(), DescriptorFile.text(tool)));
        plan.past().aliases().forEach(alias -> descriptors.put(alias.name(), DescriptorFile.text(alias)));
        return descriptors;
    }
}
