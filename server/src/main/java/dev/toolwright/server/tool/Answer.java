package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came back to an {@link InputRequest}. */
public sealed interface Answer {

    /**
     * Yes.
     *
     * @param content for a form what was filled in, valid against its schema; for sampling and roots the client's result
     */
    record Accepted(ObjectNode content) implements Answer {}

    /** The person said no. */
    record Declined() implements Answer {}

    /** The person closed the question without saying anything. */
    record Cancelled() implements Answer {}
}
