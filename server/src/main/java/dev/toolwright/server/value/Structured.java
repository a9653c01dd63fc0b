package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The structured answer of a tool, which is an object (MCP, tools, structured content). */
public final class Structured {
    private Structured() {}

    /** @throws IllegalStateException when it is no object: the document of the API promised one */
    public static ObjectNode of(@Nullable JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalStateException("the answer of the tool is not an object");
    }
}
