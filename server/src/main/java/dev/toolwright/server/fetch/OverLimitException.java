package dev.toolwright.server.fetch;

import java.io.IOException;

/** The answer is longer than allowed, or hides its length in an encoding. */
public final class OverLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    public OverLimitException(String message) {
        super(message);
    }
}
