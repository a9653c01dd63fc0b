package dev.toolwright.server.registry;

import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ResourceContents;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;

/** Reads resources. */
public final class Reading {
    private final Registry registry;
    private final Calls calls;

    public Reading(Registry registry, Calls calls) {
        this.registry = registry;
        this.calls = calls;
    }

    /**
     * What is under the address.
     *
     * @throws StateRefusedException when the client brought back something that it was not given
     */
    public Outcome<List<ResourceContents>> read(Resources.Found found, Caller caller, Client client) {
        Calls.Asked asked = new Calls.Asked(found.variables(), caller, client);
        return switch (found.resource().resource()) {
            case Resource.Fixed fixed -> new Outcome.Done<>(List.of(fixed.contents()));
            case Resource.OfTool of ->
                answer(found, calls.call(registry.find(of.tool(), caller).orElseThrow(), asked));
            case Resource.Written written ->
                calls.read("resources/read " + found.uri(), asked, call -> written.read(found.uri(), call));
        };
    }

    private static Outcome<List<ResourceContents>> answer(Resources.Found found, ToolResult result) {
        if (!(result instanceof ToolResult.Success success)) {
            return new Outcome.NotDone<>(result);
        }
        String text = success.structured().map(Object::toString).orElse(success.text());
        return new Outcome.Done<>(List.of(new ResourceContents.Text(
                found.uri(), found.resource().descriptor().mimeType(), text)));
    }
}
