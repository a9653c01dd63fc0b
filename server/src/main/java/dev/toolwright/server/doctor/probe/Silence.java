package dev.toolwright.server.doctor.probe;

/**
 * No HTTP answer.
 *
 * @param why lower-case, without a full stop
 * @param late whether the time was up, rather than the connection
 */
public record Silence(String why, boolean late) implements Reply {}
