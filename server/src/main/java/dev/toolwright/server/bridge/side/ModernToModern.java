package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.ModernPeer;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Rpc;

/** Both speak 2026-07-28: requests pass through as they are, subscriptions are kept open across broken connections. */
public final class ModernToModern implements Side {
    private static final System.Logger LOG = System.getLogger(ModernToModern.class.getName());

    private final ModernPeer peer;
    private final LocalClient client;

    public ModernToModern(ModernPeer peer, LocalClient client) {
        this.peer = peer;
        this.client = client;
    }

    @Override
    public void request(ObjectNode request) throws RemoteException, InterruptedException {
        client.send(
                Rpc.method(request).equals("subscriptions/listen")
                        ? peer.listen(request, client::send)
                        : peer.call(request, client::send));
    }

    /** The revision has no notification for a server over HTTP but the one that is sent by closing a stream. */
    @Override
    public void notification(ObjectNode notification) {
        LOG.log(System.Logger.Level.DEBUG, "{0} is not passed on", Rpc.method(notification));
    }

    @Override
    public void response(ObjectNode response) {
        LOG.log(System.Logger.Level.DEBUG, "a response that nobody asked for");
    }

    @Override
    public void close() {
        // nothing stays open at the server
    }
}
