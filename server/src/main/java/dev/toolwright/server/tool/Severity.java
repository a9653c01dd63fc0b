package dev.toolwright.server.tool;

/** How grave a message of a log is (RFC 5424 section 6.2.1), from the lightest to the gravest. */
public enum Severity {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY
}
