package dev.toolwright.server.transport;

import io.helidon.http.Status;

/**
 * A request that is turned away before anybody looks at its body.
 *
 * @param message one sentence for whoever sent it
 */
record Refused(Status status, String message) {}
