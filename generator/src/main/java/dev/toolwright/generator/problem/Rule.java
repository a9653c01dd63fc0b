package dev.toolwright.generator.problem;

import java.util.Locale;

/**
 * A rule that the user's files must keep. Each area of the generator has one enum that implements it; the constant is the id, so
 * that no id is written twice, and {@code generator.Rules} lists the enums for the documentation and its test.
 */
public interface Rule {
    /** The constant's name; enums have it already. */
    String name();

    /** What the user did, as a heading, such as {@code The operation does not exist}. */
    String header();

    /** Why it matters and what to write instead: one or two sentences for the rule's entry in the documentation. */
    String why();

    /** Stable, for people to look up and for tests to compare: {@code UNKNOWN_OPERATION} is {@code unknown-operation}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
