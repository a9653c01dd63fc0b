package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.Api;
import dev.toolwright.server.upstream.CancelledException;

/** One call of a tool by one person: what was asked, on whose behalf, and what the tool may use to answer. */
public interface ToolCall {
    /** The validated arguments; defaults are not filled in. */
    ObjectNode arguments();

    /** The API of this name (a key of {@code apis:} in tools.yaml), with this person's credentials and this call's deadline. */
    Api api(String name);

    /** What this person has chosen earlier; nobody else's. */
    Settings settings();

    /** @throws CancelledException when the caller has given up. Generated tools call it before each step. */
    void checkpoint();
}
