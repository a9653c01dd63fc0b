package dev.toolwright.generator.plan;

/** A failure of the API and what the person is told instead. */
public record Translation(Cause cause, Failure told) {

    /** Which failures are meant. */
    public sealed interface Cause {}

    /** One HTTP status. */
    public record Status(int status) implements Cause {}

    /** The statuses of a hundred: 4 for 400 to 499. */
    public record Statuses(int hundred) implements Cause {}

    /** A failure without a status. */
    public enum Kind implements Cause {
        UNREACHABLE,
        CUT,
        TIMED_OUT,
        SIGNED_OUT,
        UNREADABLE,
        UNSENDABLE,
        ANY
    }
}
