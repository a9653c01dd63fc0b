package dev.toolwright.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.legacy.Legacy;
import dev.toolwright.server.mcp.modern.Modern;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.NotGrantedException;
import dev.toolwright.server.upstream.CancelledException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The MCP endpoint: one message in a POST, one answer, whatever the revision. */
public final class McpEndpoint {
    private static final Logger LOG = Logger.getLogger(McpEndpoint.class.getName());

    private final Modern modern;
    private final Legacy legacy;

    public McpEndpoint(Modern modern, Legacy legacy) {
        this.modern = modern;
        this.legacy = legacy;
    }

    /**
     * @param outlet for what has to be said before the answer
     * @throws CancelledException when nobody waits for the answer any more
     * @throws NotGrantedException when a tool was called that the caller may not call
     */
    public Answer post(byte[] body, Headers headers, Caller caller, Outlet outlet) {
        try {
            MediaTypes.check(headers);
            return answer(Message.read(body), headers, caller, outlet);
        } catch (Refusal refusal) {
            return Answer.error(refusal.id(), refusal.fault());
        }
    }

    private Answer answer(Message message, Headers headers, Caller caller, Outlet outlet) {
        Optional<JsonNode> id =
                message instanceof Message.Request request ? Optional.of(request.id()) : Optional.empty();
        try {
            return switch (Era.of(message, headers)) {
                case MODERN -> modern.answer(message, headers, caller, outlet);
                case LEGACY -> legacy.answer(message, caller);
            };
        } catch (Refusal refusal) {
            return Answer.error(id, refusal.fault());
        } catch (CancelledException | NotGrantedException forTheTransport) {
            throw forTheTransport;
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, fault, () -> message.method() + " failed");
            return Answer.error(id, new Fault(500, Fault.INTERNAL_ERROR, "something went wrong inside this server"));
        }
    }
}
