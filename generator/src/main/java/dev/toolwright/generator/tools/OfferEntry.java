package dev.toolwright.generator.tools;

import java.util.List;

/**
 * What is offered besides tools.
 *
 * @param icons those of the server
 */
public record OfferEntry(List<IconEntry> icons, List<PromptEntry> prompts, List<ResourceEntry> resources) {
    public OfferEntry {
        icons = List.copyOf(icons);
        prompts = List.copyOf(prompts);
        resources = List.copyOf(resources);
    }
}
