package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.UnansweredException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The questions of one call: those that earlier rounds have answered, and those that have to be put now. */
final class Questions {
    private final Subject subject;
    private final Dialogue dialogue;
    private final Optional<RequestState> before;
    private final ObjectNode answers;

    private Questions(Subject subject, Dialogue dialogue, Optional<RequestState> before, ObjectNode answers) {
        this.subject = subject;
        this.dialogue = dialogue;
        this.before = before;
        this.answers = answers;
    }

    /**
     * What the client brings itself.
     *
     * @throws StateRefusedException when that is not what it was given
     */
    static Questions brought(Subject subject, Dialogue dialogue, SealedStates states) {
        if (!(dialogue instanceof Dialogue.InRounds rounds)) {
            return new Questions(subject, dialogue, Optional.empty(), JsonNodeFactory.instance.objectNode());
        }
        Optional<RequestState> before = rounds.state().map(text -> states.openState(text, subject));
        ObjectNode answers =
                before.map(state -> state.answers().deepCopy()).orElseGet(JsonNodeFactory.instance::objectNode);
        answers.setAll(rounds.responses());
        return new Questions(subject, dialogue, before, answers);
    }

    /**
     * What the model brings: a yes to each question that was open.
     *
     * @throws StateRefusedException when the token is not one that was given for this call, or has been used
     */
    static Questions confirmed(Subject subject, Dialogue dialogue, SealedStates states, String token) {
        RequestState before = states.openToken(token, subject);
        ObjectNode answers = before.answers().deepCopy();
        before.questions().keySet().stream().filter(key -> !answers.has(key)).forEach(key -> answers.putObject(key)
                .put("action", "accept"));
        return new Questions(subject, dialogue, Optional.of(before), answers);
    }

    /** @throws UnansweredException when somebody has to be asked, and not while this call waits */
    Map<String, Answer> ask(Map<String, InputRequest> requests) {
        Map<String, Answer> known = new LinkedHashMap<>();
        Map<String, InputRequest> open = new LinkedHashMap<>();
        requests.forEach((key, request) ->
                answer(key, request).ifPresentOrElse(answer -> known.put(key, answer), () -> open.put(key, request)));
        if (!open.isEmpty()) {
            known.putAll(meanwhile(open));
        }
        return known;
    }

    boolean canAsk(InputRequest request) {
        return dialogue.canAsk(request);
    }

    boolean inRounds() {
        return dialogue instanceof Dialogue.InRounds;
    }

    /** Whether the questions can go back to the client, which calls again with the answers. */
    boolean inRounds(Map<String, InputRequest> open) {
        return inRounds() && open.values().stream().allMatch(dialogue::canAsk);
    }

    /** What to give out with questions that are open. */
    RequestState state(Map<String, InputRequest> open, SealedStates states) {
        Map<String, String> digests = new LinkedHashMap<>();
        before.ifPresent(state -> digests.putAll(state.questions()));
        open.forEach((key, request) -> digests.put(key, digest(request)));
        ObjectNode kept = answers.deepCopy();
        kept.retain(digests.keySet());
        kept.remove(open.keySet());
        return RequestState.of(subject, states.expiry(), digests, kept);
    }

    private Optional<Answer> answer(String key, InputRequest request) {
        JsonNode given = answers.path(key);
        return given.isMissingNode() || !wasAsked(key, request) ? Optional.empty() : GivenAnswer.to(request, given);
    }

    /** An answer to "delete 5?" is none to "delete 7?". A client that was asked nothing may still know what will be asked. */
    private boolean wasAsked(String key, InputRequest request) {
        return before.isEmpty()
                || digest(request).equals(before.get().questions().get(key));
    }

    private Map<String, Answer> meanwhile(Map<String, InputRequest> open) {
        if (dialogue instanceof Dialogue.Meanwhile session
                && open.values().stream().allMatch(session::canAsk)) {
            return session.asking().ask(open);
        }
        throw new UnansweredException(open);
    }

    /** The text of a record names all that it holds. */
    private static String digest(InputRequest request) {
        return Subject.digest(request.toString());
    }
}
