package dev.toolwright.server.config;

/** How the server learns who is calling. */
public enum AuthMode {
    /** Nobody signs in; whoever reaches the port is the one local person. Loopback only. */
    NONE
}
