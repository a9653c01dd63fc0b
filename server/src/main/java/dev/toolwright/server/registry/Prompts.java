package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor.Argument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prompts of a catalogue, in its order. Immutable. */
public final class Prompts {
    private final Map<String, Prompt> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two prompts have one name */
    public Prompts(Catalogue catalogue) {
        for (Prompt prompt : catalogue.prompts()) {
            String name = prompt.descriptor().name();
            if (byName.putIfAbsent(name, prompt) != null) {
                throw new IllegalArgumentException("two prompts are called \"" + name + "\"");
            }
        }
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    public List<Prompt> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Prompt> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<String> names() {
        return byName.keySet();
    }

    /** What is wrong with the arguments given for a prompt, in half sentences. */
    public static List<String> faults(Prompt prompt, ObjectNode given) {
        List<String> faults = new ArrayList<>();
        List<Argument> arguments = prompt.descriptor().arguments();
        arguments.stream()
                .filter(each -> each.required() && !given.has(each.name()))
                .forEach(each -> faults.add("\"" + each.name() + "\" is missing"));
        given.properties().forEach(each -> {
            if (arguments.stream().noneMatch(known -> known.name().equals(each.getKey()))) {
                faults.add("there is no \"" + each.getKey() + "\"");
            } else if (!each.getValue().isTextual()) {
                faults.add("\"" + each.getKey() + "\" must be a string");
            }
        });
        return faults;
    }
}
