package dev.toolwright.server.mcp.legacy;

import dev.toolwright.server.mcp.rpc.Message;

/** One client of an older revision that says and hears everything on one channel. */
public interface Channel {
    /** Does what a message asks for and says the answer; returns when that is done. */
    void serve(Message message);

    /** Nobody will answer what has been asked. */
    void unheard();

    /** Tells of changes; returns when the server stops. */
    void tell();
}
