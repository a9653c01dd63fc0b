package dev.toolwright.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.legacy.Channel;
import dev.toolwright.server.mcp.legacy.Legacy;
import dev.toolwright.server.mcp.modern.Modern;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Json;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Running;
import dev.toolwright.server.upstream.CancelledException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One client on standard input and output, of either era: what a message says decides, as over HTTP, only without headers. */
public final class Stdio {
    private static final Logger LOG = Logger.getLogger(Stdio.class.getName());

    private final Modern modern;
    private final Channel legacy;
    private final Caller caller;
    private final Outlet outlet;
    private final Map<JsonNode, Running> running = new ConcurrentHashMap<>();

    public Stdio(Modern modern, Legacy legacy, Caller caller, Outlet outlet) {
        this.modern = modern;
        this.legacy = legacy.channel(caller, outlet);
        this.caller = caller;
        this.outlet = outlet;
    }

    /**
     * Takes a message.
     *
     * @return what is left to do for it, which may take a while; nothing when it has been done at once
     */
    public Optional<Runnable> take(byte[] line) {
        try {
            Message message = Message.read(line);
            return switch (Era.of(message, Headers.NONE)) {
                case MODERN -> modern(message);
                case LEGACY -> legacy(message);
            };
        } catch (Refusal refusal) {
            say(Answer.error(refusal.id(), refusal.fault()));
            return Optional.empty();
        }
    }

    /** Tells clients of older revisions of changes; returns when the server stops. */
    public void tell() {
        legacy.tell();
    }

    /** No message will come any more, so no answer to a question either. */
    public void unheard() {
        legacy.unheard();
    }

    private Optional<Runnable> legacy(Message message) {
        if (message instanceof Message.Request request && !request.method().equals("initialize")) {
            return Optional.of(() -> legacy.serve(message));
        }
        cancel(message);
        legacy.serve(message);
        return Optional.empty();
    }

    private Optional<Runnable> modern(Message message) {
        if (message instanceof Message.Request request) {
            Running call = new Running(caller);
            running.put(request.id(), call);
            return Optional.of(() -> serve(request, call));
        }
        cancel(message);
        return Optional.empty();
    }

    /** Not answered: the client has said that it does not want to hear it (2026-07-28, cancellation). */
    private void cancel(Message message) {
        if (message.method().equals("notifications/cancelled")) {
            Optional.ofNullable(running.get(message.params().path("requestId"))).ifPresent(Running::cancel);
        }
    }

    private void serve(Message.Request request, Running call) {
        try {
            Answer answer = modern.answer(request, Headers.NONE, call, outlet);
            if (!call.gone()) {
                say(answer);
            }
        } catch (Refusal refusal) {
            say(Answer.error(Optional.of(request.id()), refusal.fault()));
        } catch (CancelledException gone) {
            LOG.fine("a request was cancelled");
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, fault, () -> request.method() + " failed");
            say(Answer.error(
                    Optional.of(request.id()),
                    new Fault(500, Fault.INTERNAL_ERROR, "something went wrong inside this server")));
        } finally {
            running.remove(request.id());
        }
    }

    private void say(Answer answer) {
        if (answer.body().length > 0) {
            try {
                outlet.send(Json.MAPPER.readTree(answer.body()));
            } catch (IOException impossible) {
                throw new UncheckedIOException("an answer of our own cannot be read", impossible);
            }
        }
    }
}
