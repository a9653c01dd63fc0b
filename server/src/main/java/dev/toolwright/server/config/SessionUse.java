package dev.toolwright.server.config;

/** Which clients of older revisions are given a session. */
public enum SessionUse {
    /** None: any process can answer any request. */
    NEVER,
    /** Those that can be asked something (elicitation, sampling, roots): there is no other way to ask them. */
    ASKED,
    /** All of them. */
    ALWAYS
}
