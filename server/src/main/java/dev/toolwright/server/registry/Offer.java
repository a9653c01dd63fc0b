package dev.toolwright.server.registry;

import dev.toolwright.server.tool.Catalogue;

/**
 * Everything that a server offers, ready to be asked for; the protocols share it.
 *
 * @param catalogue what it was made from
 * @param changes tells what is not what it was
 */
public record Offer(
        Catalogue catalogue,
        Registry registry,
        Calls calls,
        Prompts prompts,
        Resources resources,
        Reading reading,
        Completions completions,
        Changes changes) {

    /**
     * @param rules how long a call may take, and whether results are checked
     * @throws IllegalArgumentException when the catalogue cannot be served: two things of one name, an unusable schema or template
     */
    public static Offer of(Catalogue catalogue, Registry registry, Calls.Behind behind, Calls.Rules rules) {
        Changes changes = new Changes();
        Calls calls = new Calls(catalogue, behind, rules, changes);
        Prompts prompts = new Prompts(catalogue, registry);
        Resources resources = new Resources(catalogue, registry);
        return new Offer(
                catalogue,
                registry,
                calls,
                prompts,
                resources,
                new Reading(registry, calls),
                new Completions(prompts, resources, calls),
                changes);
    }
}
