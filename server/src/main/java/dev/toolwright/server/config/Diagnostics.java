package dev.toolwright.server.config;

/**
 * What helps to find faults.
 *
 * @param log how much is logged
 * @param checkResults whether results are validated against their output schemas; costs time, for tests and development
 */
public record Diagnostics(LogLevel log, boolean checkResults) {}
