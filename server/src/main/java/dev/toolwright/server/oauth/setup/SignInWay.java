package dev.toolwright.server.oauth.setup;

/** Where people prove who they are. */
public enum SignInWay {
    /** On the provider's own page. */
    CODE,
    /** In a form of this server. */
    PASSWORD
}
