package dev.toolwright.server.transport;

import dev.toolwright.server.oauth.AuthorizationServer;
import java.util.Optional;

/** Who may reach the tools: everybody, or whoever brings a token of the authorization server. */
public final class Access {
    private final Optional<AuthorizationServer> server;

    private Access(Optional<AuthorizationServer> server) {
        this.server = server;
    }

    /** Nobody signs in. */
    public static Access everybody() {
        return new Access(Optional.empty());
    }

    /** Only with a token; the server's own pages and endpoints are served beside them. */
    public static Access signedIn(AuthorizationServer server) {
        return new Access(Optional.of(server));
    }

    /** Whether nobody is let in without a token. */
    public boolean isLimited() {
        return server.isPresent();
    }

    Optional<AuthorizationServer> server() {
        return server;
    }

    Door door(Voice voice) {
        return new Door(server.map(AuthorizationServer::gate), voice);
    }
}
