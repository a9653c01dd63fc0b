package dev.toolwright.server.transport;

import dev.toolwright.server.oauth.Protection;
import java.util.Optional;

/** Who may reach the tools: everybody, or whoever brings a token. */
public final class Access {
    private final Optional<Protection> server;

    private Access(Optional<Protection> server) {
        this.server = server;
    }

    /** Nobody signs in. */
    public static Access everybody() {
        return new Access(Optional.empty());
    }

    /** Only with a token; the server's own pages and endpoints are served beside them. */
    public static Access signedIn(Protection server) {
        return new Access(Optional.of(server));
    }

    /** Whether nobody is let in without a token. */
    public boolean isLimited() {
        return server.isPresent();
    }

    /** Whose accounts people sign in with, as they know it. */
    public Optional<String> organisation() {
        return server.map(Protection::organisation);
    }

    Optional<Protection> server() {
        return server;
    }

    Door door(Voice voice) {
        return new Door(server.map(Protection::gate), voice);
    }
}
