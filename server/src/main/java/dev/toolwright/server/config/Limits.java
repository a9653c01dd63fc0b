package dev.toolwright.server.config;

import java.time.Duration;

/**
 * What one server gives away at most.
 *
 * @param bodyBytes the longest request body; a longer one is answered 413
 * @param headerBytes the longest header section of a request
 * @param connections open at the same time; further ones wait to be accepted
 * @param requests under way at the same time; further ones are answered 503
 * @param streams open at the same time besides those; further ones are answered 503
 * @param call how long a tool call may take
 * @param idle how long a connection may be silent, between requests or in the middle of one
 * @param stop how long requests under way may take to finish when the server stops
 */
public record Limits(
        int bodyBytes,
        int headerBytes,
        int connections,
        int requests,
        int streams,
        Duration call,
        Duration idle,
        Duration stop) {

    public Limits {
        if (idle.compareTo(call) <= 0) {
            throw new IllegalArgumentException(
                    "a connection may be silent for " + idle.toSeconds() + " s but a call may take " + call.toSeconds()
                            + " s, so calls would be cut off; make the first longer");
        }
    }
}
