package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The resources of a catalogue, in its order. Immutable. */
public final class Resources {
    private final List<ListedResource> all = new ArrayList<>();
    private final Registry registry;

    /** An address that there is something under. */
    public record Found(ListedResource resource, String uri, ObjectNode variables) {}

    /**
     * @param registry the tools that are switched on: a resource of another tool is left out
     * @throws IllegalArgumentException when two resources have one address, or a template cannot be used
     */
    public Resources(Catalogue catalogue, Registry registry) {
        this.registry = registry;
        Set<String> seen = new HashSet<>();
        for (Resource resource : catalogue.resources()) {
            if (!seen.add(resource.descriptor().uri())) {
                throw new IllegalArgumentException("two resources have the address \""
                        + resource.descriptor().uri() + "\"");
            }
            if (offered(resource)) {
                all.add(new ListedResource(resource));
            }
        }
    }

    private boolean offered(Resource resource) {
        return resource instanceof Resource.OfTool of
                ? registry.find(of.tool()).isPresent()
                : registry.offers(resource.descriptor().toolset());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether what one caller is told must not be told to another. */
    public boolean limited(Caller caller) {
        return caller.limited() && !all.isEmpty();
    }

    /** Those with one address that this caller may read. */
    public List<ListedResource> single(Caller caller) {
        return all.stream()
                .filter(each -> !each.descriptor().isTemplate() && granted(each, caller))
                .toList();
    }

    /** Those that stand for many addresses, as far as this caller may read them. */
    public List<ListedResource> templates(Caller caller) {
        return all.stream()
                .filter(each -> each.descriptor().isTemplate() && granted(each, caller))
                .toList();
    }

    /**
     * What is under an address; one with an address of its own comes before a template.
     *
     * @throws NotGrantedException when this caller may not call its tool, or no tool of its toolset
     */
    public Optional<Found> find(String uri, Caller caller) {
        List<Found> found = all.stream()
                .flatMap(each -> each.match(uri).map(values -> new Found(each, uri, values)).stream())
                .sorted((a, b) -> Boolean.compare(
                        a.resource().descriptor().isTemplate(),
                        b.resource().descriptor().isTemplate()))
                .toList();
        Optional<Found> first = found.stream().findFirst();
        first.ifPresent(each -> check(each.resource(), caller));
        return first.filter(each -> granted(each.resource(), caller));
    }

    /** Whether there is something under the address that this caller may read. */
    public boolean readable(String uri, Caller caller) {
        return all.stream()
                .anyMatch(each -> granted(each, caller) && each.match(uri).isPresent());
    }

    /** The template that is written like this. */
    public Optional<ListedResource> template(String uri, Caller caller) {
        return all.stream()
                .filter(each -> each.descriptor().uri().equals(uri) && granted(each, caller))
                .findFirst();
    }

    private void check(ListedResource resource, Caller caller) {
        if (resource.resource() instanceof Resource.OfTool of) {
            registry.find(of.tool(), caller);
        } else {
            registry.require(resource.descriptor().toolset(), caller);
        }
    }

    private boolean granted(ListedResource each, Caller caller) {
        return each.resource() instanceof Resource.OfTool of
                ? registry.find(of.tool())
                        .filter(tool -> caller.may(tool.descriptor()))
                        .isPresent()
                : registry.grants(each.descriptor().toolset(), caller);
    }
}
