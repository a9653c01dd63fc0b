package dev.toolwright.server.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.bearer.Challenge;
import dev.toolwright.server.rest.Problem;

/** What the body of a challenge looks like; its status and header are always the same. */
enum Voice {
    /** As RFC 6750 clients expect it. */
    OAUTH {
        @Override
        String contentType() {
            return "application/json";
        }

        @Override
        ObjectNode body(Challenge challenge) {
            return challenge.body();
        }
    },
    /** As everything below /api is told (RFC 9457). */
    PROBLEM {
        @Override
        String contentType() {
            return Problem.MEDIA_TYPE;
        }

        @Override
        ObjectNode body(Challenge challenge) {
            return new Problem(challenge.status(), challenge.error(), challenge.description()).json();
        }
    };

    abstract String contentType();

    abstract ObjectNode body(Challenge challenge);
}
