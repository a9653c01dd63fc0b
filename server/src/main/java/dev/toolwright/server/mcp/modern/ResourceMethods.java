package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.ContentJson;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.ListingJson;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.ListedResource;
import dev.toolwright.server.registry.Outcome;
import dev.toolwright.server.registry.Reading;
import dev.toolwright.server.registry.Resources;
import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ResourceContents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** resources/list, resources/templates/list and resources/read. */
final class ResourceMethods {
    private final Resources resources;
    private final Reading reading;
    private final Identity identity;

    ResourceMethods(Resources resources, Reading reading, Identity identity) {
        this.resources = resources;
        this.reading = reading;
        this.identity = identity;
    }

    Answer list(Exchange exchange) {
        return list(exchange, "resources", resources.single(exchange.caller()));
    }

    Answer templates(Exchange exchange) {
        return list(exchange, "resourceTemplates", resources.templates(exchange.caller()));
    }

    Answer read(Exchange exchange) {
        String uri = exchange.text("uri", "the address of a resource");
        Client client = Rounds.client(exchange.params(), exchange.outlet());
        Resources.Found found = resources
                .find(uri, exchange.caller())
                .orElseThrow(() -> new Refusal(new Fault(
                        200, Fault.INVALID_PARAMS, "there is no resource \"" + uri + "\"", Optional.of(data(uri)))));
        return switch (Rounds.answering(() -> reading.read(found, exchange.caller(), client))) {
            case Outcome.Done<List<ResourceContents>> done ->
                exchange.result(contents(found, done.value(), resources.limited(exchange.caller())));
            case Outcome.NotDone<List<ResourceContents>> not ->
                exchange.result(identity.sign(NotDone.asking(not.result(), data(uri))));
        };
    }

    private Answer list(Exchange exchange, String name, List<ListedResource> listed) {
        exchange.onePage();
        ObjectNode result = Identity.complete();
        ArrayNode array = result.putArray(name);
        listed.forEach(each -> array.add(ListingJson.of(each.descriptor())));
        String scope = resources.limited(exchange.caller()) ? "private" : "public";
        return exchange.result(identity.cacheable(result, scope, Identity.FRESH));
    }

    /** What is the same for everybody may be kept; everything else may have changed by the next moment. */
    private ObjectNode contents(Resources.Found found, List<ResourceContents> contents, boolean limited) {
        ObjectNode result = Identity.complete();
        ArrayNode array = result.putArray("contents");
        contents.forEach(each -> array.add(ContentJson.of(each)));
        return found.resource().resource() instanceof Resource.Fixed
                ? identity.cacheable(result, limited ? "private" : "public", Identity.FRESH)
                : identity.cacheable(result, "private", Duration.ZERO);
    }

    private static ObjectNode data(String uri) {
        return JsonNodeFactory.instance.objectNode().put("uri", uri);
    }
}
