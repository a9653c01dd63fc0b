package dev.toolwright.server.bridge.http;

import java.util.Optional;

/** Where access tokens come from. */
public interface Tokens {

    /** The token to send, refreshed when it is about to expire; empty when the server has asked for none so far. */
    Optional<String> current() throws RemoteException, InterruptedException;

    /**
     * A token in the place of one that the server has not accepted. Waits for the person where one has to sign in.
     *
     * @param refused what was sent; empty when nothing was
     * @throws RemoteException when there is none to be had
     */
    String renew(Optional<String> refused, Challenge challenge) throws RemoteException, InterruptedException;
}
