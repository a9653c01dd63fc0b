package dev.toolwright.server.config;

/** How much is logged. */
public enum LogLevel {
    WARNING,
    INFO,
    /** One more line for every request and tool call. */
    DEBUG
}
