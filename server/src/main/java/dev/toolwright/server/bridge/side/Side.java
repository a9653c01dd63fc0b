package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.RemoteException;

/** How messages of one kind of client are handled with one kind of server. */
public interface Side {

    /**
     * Answers a request by sending to the client, however long it takes. An interrupt cancels it; nothing is sent for it then.
     *
     * @throws RemoteException when the answer has to be that the server cannot be talked to
     */
    void request(ObjectNode request) throws RemoteException, InterruptedException;

    void notification(ObjectNode notification) throws RemoteException, InterruptedException;

    /** The client's answer to something that it was asked. */
    void response(ObjectNode response) throws RemoteException, InterruptedException;

    /** Ends what is open at the server. */
    void close() throws InterruptedException;
}
