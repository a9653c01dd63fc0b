package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.text.Nearest;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prompts of a catalogue, in its order. Immutable. */
public final class Prompts {
    private final Map<String, Prompt> byName = new LinkedHashMap<>();
    private final Registry registry;

    /**
     * @param registry the tools that are switched on: a prompt of another toolset is left out
     * @throws IllegalArgumentException when two prompts have one name
     */
    public Prompts(Catalogue catalogue, Registry registry) {
        this.registry = registry;
        for (Prompt prompt : catalogue.prompts()) {
            if (registry.offers(prompt.descriptor().toolset())) {
                add(prompt);
            }
        }
    }

    private void add(Prompt prompt) {
        String name = prompt.descriptor().name();
        if (byName.putIfAbsent(name, prompt) != null) {
            throw new IllegalArgumentException("two prompts are called \"" + name + "\"");
        }
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Those that are offered to this caller. */
    public List<Prompt> all(Caller caller) {
        return byName.values().stream()
                .filter(prompt -> registry.grants(prompt.descriptor().toolset(), caller))
                .toList();
    }

    /**
     * The prompt of this name.
     *
     * @throws NotGrantedException when there is one, and this caller may call no tool of its toolset
     * @throws IllegalArgumentException when there is none; the message says which is nearest
     */
    public Prompt find(String name, Caller caller) {
        Optional<Prompt> prompt = Optional.ofNullable(byName.get(name));
        prompt.ifPresent(found -> registry.require(found.descriptor().toolset(), caller));
        return prompt.filter(found -> registry.grants(found.descriptor().toolset(), caller))
                .orElseThrow(() -> new IllegalArgumentException(registry.instead(name)
                        .map(instead -> "the prompt \"" + name + "\" is gone: " + instead)
                        .orElseGet(() -> "unknown prompt: \"" + name + "\"" + Nearest.hint(name, names(caller)))));
    }

    private List<String> names(Caller caller) {
        return all(caller).stream().map(each -> each.descriptor().name()).toList();
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
