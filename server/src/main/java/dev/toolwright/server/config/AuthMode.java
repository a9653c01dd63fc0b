package dev.toolwright.server.config;

/** How the server learns who is calling. */
public enum AuthMode {
    /** People sign in at an OpenID provider and approve each app; this server is their authorization server. */
    EMBEDDED,
    /** Nobody signs in; whoever reaches the port is the one local person. Loopback only. */
    NONE
}
