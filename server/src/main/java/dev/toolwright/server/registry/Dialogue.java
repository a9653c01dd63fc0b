package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How the questions of one call reach the person. */
public sealed interface Dialogue {

    /** Whether the client said that it can put such a question. */
    boolean canAsk(InputRequest request);

    /** The client can ask nothing: the model is told what to ask, and calls the tool again with a token. */
    record ThroughTheModel() implements Dialogue {
        @Override
        public boolean canAsk(InputRequest request) {
            return false;
        }
    }

    /**
     * The call ends with its questions, and a later one brings the answers (MCP 2026-07-28, multi round-trip requests).
     *
     * @param understood what the client said that it can ask
     * @param responses what this call brought, by key, unchecked
     * @param state what this call brought of the last one's {@code InputNeeded}
     */
    record InRounds(Predicate<InputRequest> understood, ObjectNode responses, Optional<String> state)
            implements Dialogue {
        @Override
        public boolean canAsk(InputRequest request) {
            return understood.test(request);
        }
    }

    /**
     * The questions are asked while the call waits (elicitation up to 2025-11-25).
     *
     * @param understood what the client said that it can ask
     * @param asking returns an answer for each key
     */
    record Meanwhile(Predicate<InputRequest> understood, Asking asking) implements Dialogue {
        @Override
        public boolean canAsk(InputRequest request) {
            return understood.test(request);
        }
    }

    /** Puts questions to somebody and waits. */
    @FunctionalInterface
    interface Asking {
        Map<String, Answer> ask(Map<String, InputRequest> questions);
    }
}
