package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.LegacySession;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.message.LocalClient;
import dev.toolwright.server.bridge.message.Rpc;

/** Both speak an older revision: everything passes through as it is, over a session that outlives the connection. */
public final class LegacyToLegacy implements Side {
    private final LegacySession session;
    private final LocalClient client;
    private final Background background;

    public LegacyToLegacy(LegacySession session, LocalClient client, Background background) {
        this.session = session;
        this.client = client;
        this.background = background;
    }

    @Override
    public void request(ObjectNode request) throws RemoteException, InterruptedException {
        client.send(session.call(request, client::send));
    }

    @Override
    public void notification(ObjectNode notification) throws RemoteException, InterruptedException {
        session.tell(notification);
        if (Rpc.method(notification).equals("notifications/initialized")) {
            background.start("server's stream", () -> session.listen(client::send));
        }
    }

    @Override
    public void response(ObjectNode response) throws RemoteException, InterruptedException {
        session.tell(response);
    }

    @Override
    public void close() throws InterruptedException {
        session.end();
    }
}
