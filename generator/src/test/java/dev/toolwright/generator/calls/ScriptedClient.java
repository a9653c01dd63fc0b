package dev.toolwright.generator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client whose person says yes, no, or nothing, and which shows progress; written down like everything else. */
final class ScriptedClient {
    private final JsonNode person;
    private final StringBuilder transcript;

    /** @param person {@code yes}, {@code no} or {@code away}; missing where the client cannot ask */
    ScriptedClient(JsonNode person, StringBuilder transcript) {
        this.person = person;
        this.transcript = transcript;
    }

    Client client() {
        Dialogue dialogue = person.isMissingNode()
                ? new Dialogue.ThroughTheModel()
                : new Dialogue.Meanwhile(question -> true, this::answers);
        return new Client(dialogue, (done, total, message) -> {
            String of = total.isPresent() ? "/" + (long) total.getAsDouble() : "";
            transcript
                    .append("  . %d%s %s".formatted((long) done, of, message).stripTrailing())
                    .append('\n');
        });
    }

    private Map<String, Answer> answers(Map<String, InputRequest> questions) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questions.forEach((key, question) -> answers.put(key, answer(key, (InputRequest.Form) question)));
        return answers;
    }

    private Answer answer(String key, InputRequest.Form question) {
        transcript.append("  ? %s: %s%n".formatted(key, question.message()));
        return switch (person.textValue()) {
            case "yes" -> new Answer.Accepted(JsonNodeFactory.instance.objectNode());
            case "no" -> new Answer.Declined();
            case "away" -> new Answer.Cancelled();
            default -> throw new IllegalArgumentException("a person cannot say " + person);
        };
    }
}
