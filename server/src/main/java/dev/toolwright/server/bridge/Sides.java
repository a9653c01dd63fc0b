package dev.toolwright.server.bridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.bridge.Pairing.ClientEra;
import dev.toolwright.server.bridge.http.LegacySession;
import dev.toolwright.server.bridge.http.LegacySession.Opening;
import dev.toolwright.server.bridge.http.ModernPeer;
import dev.toolwright.server.bridge.http.Remote;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.http.Reply;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import dev.toolwright.server.bridge.side.Background;
import dev.toolwright.server.bridge.side.LegacyToLegacy;
import dev.toolwright.server.bridge.side.LegacyToModern;
import dev.toolwright.server.bridge.side.ModernToLegacy;
import dev.toolwright.server.bridge.side.ModernToModern;
import dev.toolwright.server.bridge.side.Side;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The handling of a client's messages, found out with the first of each era and kept. A client may speak both: some ask
 * {@code server/discover} first and fall back to {@code initialize}.
 */
final class Sides {
    private final Remote remote;
    private final LocalClient client;
    private final Background background;
    private final ReentrantLock finding = new ReentrantLock();
    private volatile Optional<Side> legacy = Optional.empty();
    private volatile Optional<Side> modern = Optional.empty();

    Sides(Remote remote, LocalClient client, Background background) {
        this.remote = remote;
        this.client = client;
        this.background = background;
    }

    Optional<Side> ofLegacyClient() {
        return legacy;
    }

    Optional<Side> ofModernClient() {
        return modern;
    }

    /** Empty when the request has been answered on the way. */
    Optional<Side> of(ObjectNode request) throws RemoteException, InterruptedException {
        if (Meta.modern(request)) {
            return modern.isPresent() ? modern : alone(() -> modern.isPresent() ? modern : findModern(request));
        }
        if (Rpc.method(request).equals("initialize")) {
            return alone(() -> findLegacy(request));
        }
        if (legacy.isEmpty()) {
            client.send(Rpc.error(
                    Rpc.id(request),
                    Rpc.INVALID_REQUEST,
                    "begin with initialize, or send _meta as 2026-07-28 has it; nothing was done"));
        }
        return legacy;
    }

    @FunctionalInterface
    private interface Finding {
        Optional<Side> run() throws RemoteException, InterruptedException;
    }

    private Optional<Side> alone(Finding work) throws RemoteException, InterruptedException {
        finding.lockInterruptibly();
        try {
            return work.run();
        } finally {
            finding.unlock();
        }
    }

    /** Tries the handshake; a server that has none is asked for what it speaks instead. */
    private Optional<Side> findLegacy(ObjectNode initialize) throws RemoteException, InterruptedException {
        LegacySession session = new LegacySession(remote, initialize);
        return switch (session.open()) {
            case Opening.Answered answered -> {
                legacy = Optional.of(new LegacyToLegacy(session, client, background));
                client.send(answered.message());
                yield Optional.empty();
            }
            case Opening.Refused refused -> {
                ModernPeer peer = new ModernPeer(remote);
                ModernPeer.Said said = peer.probe(LegacyToModern.discover(initialize));
                if (Pairing.of(ClientEra.LEGACY, ServerEra.of(said)) == Pairing.LEGACY_TO_LEGACY
                        || ServerEra.discovered(said).isEmpty()) {
                    client.send(refusal(initialize, refused.reply()));
                    yield Optional.empty();
                }
                ObjectNode discovered = ServerEra.discovered(said).get();
                legacy = Optional.of(new LegacyToModern(peer, client, background, initialize, discovered));
                yield legacy;
            }
        };
    }

    private static ObjectNode refusal(ObjectNode request, Reply.Refused refused) {
        return refused.message()
                .map(message -> Rpc.answering(Rpc.id(request), message))
                .orElseGet(() -> Rpc.error(Rpc.id(request), Rpc.INTERNAL_ERROR, noMcp(refused)));
    }

    private static String noMcp(Reply.Refused refused) {
        return "The server does not speak MCP at this address: " + refused.describe()
                + ". Nothing was done; check the address.";
    }

    /** Asks first, even when the client does not: some older servers would carry a request out without a handshake. */
    private Optional<Side> findModern(ObjectNode request) throws RemoteException, InterruptedException {
        ModernPeer peer = new ModernPeer(remote);
        ModernPeer.Said said = peer.probe(discover(request));
        if (said.status() >= 500 && said.message().isEmpty()) {
            throw new RemoteException("The server at " + remote.address().getHost() + " answers with status "
                    + said.status() + ". Nothing was done; try again later.");
        }
        modern = Optional.of(
                Pairing.of(ClientEra.MODERN, ServerEra.of(said)) == Pairing.MODERN_TO_MODERN
                        ? new ModernToModern(peer, client)
                        : handshaken(request));
        return modern;
    }

    private static ObjectNode discover(ObjectNode request) {
        ObjectNode params = Rpc.object();
        params.set("_meta", Meta.of(request).deepCopy());
        ObjectNode meta = (ObjectNode) params.get("_meta");
        meta.remove("progressToken");
        return Rpc.request(TextNode.valueOf("bridge-discover"), "server/discover", params);
    }

    private Side handshaken(ObjectNode request) throws RemoteException, InterruptedException {
        LegacySession session = new LegacySession(remote, ModernToLegacy.initialize(request));
        return switch (session.open()) {
            case Opening.Answered answered ->
                new ModernToLegacy(
                                session, client, background, answered.message().path("result"))
                        .begin();
            case Opening.Refused refused -> throw new RemoteException(noMcp(refused.reply()));
        };
    }

    void close() throws InterruptedException {
        if (legacy.isPresent()) {
            legacy.get().close();
        }
        if (modern.isPresent()) {
            modern.get().close();
        }
    }
}
