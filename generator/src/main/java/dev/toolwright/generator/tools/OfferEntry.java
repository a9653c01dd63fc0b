package dev.toolwright.generator.tools;

import java.util.List;

/** What is offered besides tools. */
public record OfferEntry(List<PromptEntry> prompts) {
    public OfferEntry {
        prompts = List.copyOf(prompts);
    }
}
