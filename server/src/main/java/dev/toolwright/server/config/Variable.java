package dev.toolwright.server.config;

/**
 * One environment variable, as it is read and as it is documented.
 *
 * @param suffix its name without the server's prefix: {@code PORT} for {@code NAME_PORT}
 * @param shape what its text may look like
 * @param fallback the text that stands for an unset variable; it has the shape
 * @param meaning one sentence for the operator
 * @param secret whether its text must never be repeated in a message
 */
public record Variable<T>(String suffix, Shape<T> shape, String fallback, String meaning, boolean secret) {

    public Variable {
        if (shape.read().apply(fallback).isEmpty()) {
            throw new IllegalArgumentException(suffix + ": the fallback \"" + fallback + "\" does not have the shape");
        }
    }

    public Variable(String suffix, Shape<T> shape, String fallback, String meaning) {
        this(suffix, shape, fallback, meaning, false);
    }
}
