package dev.toolwright.server.fetch;

import java.time.Duration;

/**
 * @param bytes the longest body
 * @param time from the first lookup to the last byte
 */
public record FetchLimits(int bytes, Duration time) {}
