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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The MCP endpoint: one message in a POST, one answer, whatever the revision; and the streams and sessions of older ones. */
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
            JsonNode json = Message.parse(body);
            return Batch.allowed(json, headers)
                    ? Batch.answer(json, each -> answerOlder(each, headers, caller, outlet))
                    : answer(Message.of(json), headers, caller, outlet);
        } catch (Refusal refusal) {
            return Answer.error(refusal.id(), refusal.fault());
        }
    }

    /** GET: a stream of a session, or of the transport that there was before sessions; see {@link Opening}. */
    public Answer get(Headers headers, Caller caller, Outlet outlet) {
        return refusing(() -> {
            switch (Opening.of(headers, legacy.hasSessions(), outlet.available())) {
                case SESSION ->
                    legacy.listen(
                            headers.value(Legacy.SESSION).orElseThrow(),
                            headers.value("Last-Event-ID"),
                            caller,
                            outlet);
                case OLD_TRANSPORT -> legacy.oldStream(McpEndpoint::messages, caller, outlet);
                case NOT_HERE ->
                    throw new Refusal(new Fault(405, Fault.INVALID_REQUEST, "there is no stream to open here"));
            }
            return Answer.accepted();
        });
    }

    /** The end of a session. */
    public Answer delete(Headers headers, Caller caller) {
        return refusing(() -> {
            String id = headers.value(Legacy.SESSION)
                    .orElseThrow(() -> new Refusal(new Fault(
                            405, Fault.INVALID_REQUEST, "there is nothing to end without an Mcp-Session-Id header")));
            legacy.end(id, caller);
            return Answer.ended();
        });
    }

    /** {@code /sse}: the stream of HTTP+SSE. */
    public Answer oldStream(Caller caller, Outlet outlet) {
        return refusing(() -> {
            if (!legacy.hasSessions() || !outlet.available()) {
                throw new Refusal(new Fault(405, Fault.INVALID_REQUEST, "there is no stream to open here"));
            }
            legacy.oldStream(McpEndpoint::messages, caller, outlet);
            return Answer.accepted();
        });
    }

    /** What was posted to {@code /messages}, for a session. */
    public record OldMessage(String session, byte[] body, Headers headers) {}

    /**
     * {@code /messages}: a message of HTTP+SSE.
     *
     * @param answer is given what the client hears at once
     * @return what is left to do; nothing when the message was refused
     */
    public Optional<Runnable> oldMessage(OldMessage message, Caller caller, Consumer<Answer> answer) {
        try {
            MediaTypes.check(message.headers);
            Runnable work = legacy.oldMessage(message.session, Message.read(message.body), caller);
            answer.accept(Answer.accepted());
            return Optional.of(work);
        } catch (Refusal refusal) {
            answer.accept(Answer.error(refusal.id(), refusal.fault()));
            return Optional.empty();
        }
    }

    private static String messages(String session) {
        return "/messages?sessionId=" + session;
    }

    private static Answer refusing(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return Answer.error(refusal.id(), refusal.fault());
        }
    }

    /** @throws Refusal when the message is of a revision that has no batches */
    private Answer answerOlder(Message message, Headers headers, Caller caller, Outlet outlet) {
        if (Era.of(message, headers) == Era.MODERN) {
            throw new Refusal(new Fault(400, Fault.INVALID_REQUEST, "its revision has no batches"));
        }
        return answer(message, headers, caller, outlet);
    }

    private Answer answer(Message message, Headers headers, Caller caller, Outlet outlet) {
        Optional<JsonNode> id =
                message instanceof Message.Request request ? Optional.of(request.id()) : Optional.empty();
        try {
            return switch (Era.of(message, headers)) {
                case MODERN -> modern.answer(message, headers, caller, outlet);
                case LEGACY -> legacy.answer(message, headers, caller, outlet);
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
