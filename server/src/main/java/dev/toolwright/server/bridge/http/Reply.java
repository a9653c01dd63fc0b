package dev.toolwright.server.bridge.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the remote server answered to one HTTP request. */
public sealed interface Reply {

    /** 202 or 204: taken, nothing to say. */
    record Accepted() implements Reply {}

    /**
     * One message in JSON.
     *
     * @param session the session that this answer opens, of revisions that have sessions
     */
    record Single(ObjectNode message, Optional<String> session) implements Reply {}

    /** A stream that must be closed. */
    record Events(EventStream stream, Optional<String> session) implements Reply {}

    /** @param message the JSON-RPC error that came with it, if one did */
    record Refused(int status, Optional<ObjectNode> message) implements Reply {
        /** For the person. */
        public String describe() {
            return message.map(error -> error.path("error").path("message").asText())
                    .filter(text -> !text.isEmpty())
                    .orElse("status " + status);
        }
    }
}
