package dev.toolwright.server.registry;

/** What a client brought back with its answers is not, or no longer, what it was given; the message says why. */
public final class StateRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateRefusedException(String message) {
        super(message, null, false, false);
    }
}
