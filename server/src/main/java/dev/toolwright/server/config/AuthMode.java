package dev.toolwright.server.config;

/** How the server learns who is calling. */
public enum AuthMode {
    /** People sign in at an OpenID provider and approve each app; this server is their authorization server. */
    EMBEDDED,
    /** People sign in at an OpenID provider whose tokens are for this server; it is their client's authorization server. */
    EXTERNAL,
    /** Nobody signs in; whoever reaches the port is the one local person. Loopback only. */
    NONE
}
