package dev.toolwright.server.doctor.probe;

/**
 * A question that could not be put, because an answer it builds on is missing.
 *
 * @param why lower-case, without a full stop
 */
public record Unasked(String why) implements Asked, Reply {}
