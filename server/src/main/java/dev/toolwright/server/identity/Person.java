package dev.toolwright.server.identity;

/**
 * Somebody on whose behalf tools are called. Credentials, settings and limits are kept per person and never shared.
 *
 * @param id stable and unique on this server; not for display
 */
public record Person(String id) {

    /** The one person of a server that asks nobody to sign in (auth mode {@code none}). */
    public static final Person LOCAL = new Person("local");

    public Person {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person's id is blank");
        }
    }
}
