package dev.toolwright.generator.plan;

/**
 * A name of the user's, and the one it has in Java.
 *
 * @param java an identifier, unique where it stands
 */
public record Name(String written, String java) {}
