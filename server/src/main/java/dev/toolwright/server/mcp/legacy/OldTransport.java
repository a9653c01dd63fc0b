package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Changes.Change;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * HTTP+SSE of 2024-11-05: one stream for everything that the server says, whose first event names the address that the client posts its
 * messages to. The session ends with the stream.
 */
final class OldTransport {
    private static final Logger LOG = Logger.getLogger(OldTransport.class.getName());
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final Sessions sessions;
    private final SessionMethods methods;
    private final Handshake handshake;

    OldTransport(Sessions sessions, SessionMethods methods, Handshake handshake) {
        this.sessions = sessions;
        this.methods = methods;
        this.handshake = handshake;
    }

    /** @param address of a session, given its id */
    void stream(Function<String, String> address, Caller caller, Outlet outlet) {
        if (!outlet.becomesStream()) {
            throw new Refusal(Fault.NO_PLACE_FOR_A_STREAM);
        }
        Session session = sessions.start(caller.person(), MissingNode.getInstance());
        try {
            outlet.lasting();
            outlet.endpoint(address.apply(session.id()));
            session.main(session.streams().open(outlet));
            stay(session, caller, outlet);
        } finally {
            sessions.end(session);
        }
    }

    Channel channel(Caller caller, Outlet outlet) {
        Session session = sessions.start(caller.person(), MissingNode.getInstance());
        session.main(session.streams().open(outlet));
        return new Channel() {
            @Override
            public void serve(Message message) {
                OldTransport.this.serve(session, message, caller);
            }

            @Override
            public void unheard() {
                session.unheard();
            }

            @Override
            public void tell() {
                stay(session, caller, outlet);
            }
        };
    }

    private static void stay(Session session, Caller caller, Outlet outlet) {
        while (!caller.gone()) {
            Optional<Change> next = caller.waiting(() -> session.pending().next(KEEP_ALIVE));
            if (next.isEmpty()) {
                outlet.keepAlive();
            } else if (next.get() instanceof Change.Resource resource) {
                outlet.send(SessionMethods.updated(resource));
            } else {
                return;
            }
        }
    }

    /** Does what a message asks for and says it on the session's stream; a refusal too. */
    void serve(Session session, Message message, Caller caller) {
        Stream stream = session.main();
        Optional<Answer> answer = Optional.empty();
        try {
            answer = Optional.of(answer(session, message, caller, stream));
        } catch (CancelledException gone) {
            LOG.fine("a request was cancelled");
        } catch (Refusal refused) {
            answer = Optional.of(Answer.error(id(message), refused.fault()));
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, fault, () -> message.method() + " failed");
        }
        answer.filter(each -> each.body().length > 0).ifPresent(each -> stream.send(SessionMethods.tree(each)));
    }

    private Answer answer(Session session, Message message, Caller caller, Stream stream) {
        if (message instanceof Message.Request request && request.method().equals("initialize")) {
            session.capabilities(request.params().path("capabilities"));
            ObjectNode result = handshake.result(Handshake.version(request.params()), true);
            return Answer.result(request.id(), json -> json.writeTree(result));
        }
        return methods.answer(session, message, caller, stream);
    }

    private static Optional<JsonNode> id(Message message) {
        return message instanceof Message.Request request ? Optional.of(request.id()) : Optional.empty();
    }
}
