package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.ListingJson;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Offer;
import dev.toolwright.server.tool.Catalogue;

/** What initialize answers (2025-11-25, lifecycle, initialization). */
final class Handshake {
    private final Offer offer;

    Handshake(Offer offer) {
        this.offer = offer;
    }

    /**
     * The version that is spoken from here on: the one asked for, else the newest of these.
     *
     * @throws Refusal when none is asked for
     */
    static String version(ObjectNode params) {
        JsonNode asked = params.path("protocolVersion");
        if (!asked.isTextual()) {
            throw new Refusal(Fault.invalidParams("initialize needs params.protocolVersion, a string"));
        }
        return Legacy.VERSIONS.contains(asked.textValue()) ? asked.textValue() : Legacy.VERSIONS.getLast();
    }

    /** @param session whether there is one: log messages and changes have nowhere else to go */
    ObjectNode result(String version, boolean session) {
        Catalogue catalogue = offer.catalogue();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("protocolVersion", version);
        json.set("capabilities", capabilities(session));
        ObjectNode info = json.putObject("serverInfo")
                .put("name", catalogue.name())
                .put("title", catalogue.title())
                .put("version", catalogue.version());
        ListingJson.icons(info, catalogue.icons());
        return json.put("instructions", catalogue.instructions());
    }

    private ObjectNode capabilities(boolean session) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("tools").put("listChanged", false);
        if (session) {
            json.putObject("logging");
        }
        if (!offer.prompts().isEmpty()) {
            json.putObject("prompts").put("listChanged", false);
        }
        if (!offer.resources().isEmpty()) {
            json.putObject("resources").put("listChanged", false).put("subscribe", session);
        }
        if (!offer.prompts().isEmpty() || !offer.resources().isEmpty()) {
            json.putObject("completions");
        }
        return json;
    }
}
