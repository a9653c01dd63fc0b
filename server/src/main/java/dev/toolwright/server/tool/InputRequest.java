package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** Something that a tool needs to hear before it goes on, from the person or from the person's program. */
public sealed interface InputRequest {

    /**
     * A form for the person (elicitation, form mode).
     *
     * @param message one or two sentences: what is asked, and why
     * @param requestedSchema an object schema whose properties are strings, numbers, booleans or choices; without properties the form
     *     is a plain yes or no
     */
    record Form(String message, ObjectNode requestedSchema) implements InputRequest {}

    /**
     * A page for the person to open (elicitation, URL mode); accepting says that the person goes there, not that it is done.
     *
     * @param message what waits behind the link
     */
    record Link(String message, URI url) implements InputRequest {}

    /**
     * A request to the client's language model.
     *
     * @param params of {@code sampling/createMessage}, such as {@code messages} and {@code maxTokens}
     */
    record Sampling(ObjectNode params) implements InputRequest {}

    /** Which folders the client works in. */
    record Roots() implements InputRequest {}
}
