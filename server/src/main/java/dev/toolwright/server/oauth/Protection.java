package dev.toolwright.server.oauth;

import dev.toolwright.server.oauth.bearer.BearerGate;
import io.helidon.webserver.http.HttpRouting;

/** What stands between strangers and the tools. */
public interface Protection {
    /** Registers every path of its own at the root. */
    void register(HttpRouting.Builder routing);

    /** Whose accounts people sign in with, as they know it. */
    String organisation();

    /** To be asked before anything of a request for the tools is read. */
    BearerGate gate();
}
