package dev.toolwright.server.fetch;

/** What came of a fetch. */
public sealed interface FetchOutcome {
    /** An answer within the limits. */
    record Answered(Fetched fetched) implements FetchOutcome {}

    /** It was not tried, or not to the end: the target must not be fetched. */
    record Refused(String detail) implements FetchOutcome {}

    /** It was tried and did not work; it may work later. */
    record Failed(String detail) implements FetchOutcome {}
}
