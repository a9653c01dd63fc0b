package dev.toolwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.Listener;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The one who calls: remembers choices, waits, and answers every question as the test says. */
final class ScriptedPerson implements Settings, Caller {
    private final ObjectNode remembered;
    private final Optional<JsonNode> word;
    private final String language;

    /** @param word {@code accept}, {@code decline}, {@code cancel}, or what is filled in; empty for a client that cannot ask */
    ScriptedPerson(ObjectNode remembered, Optional<JsonNode> word, String language) {
        this.language = language;
        this.remembered = remembered.deepCopy();
        this.word = word;
    }

    ObjectNode remembered() {
        return remembered;
    }

    Client client() {
        return word.map(said -> new Client(
                        new Dialogue.Meanwhile(question -> true, questions -> answers(questions, said)),
                        Listener.NOBODY))
                .orElse(Client.SILENT);
    }

    private static Map<String, Answer> answers(Map<String, InputRequest> questions, JsonNode said) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questions.keySet().forEach(key -> answers.put(key, answer(said)));
        return answers;
    }

    private static Answer answer(JsonNode said) {
        if (said instanceof ObjectNode filledIn) {
            return new Answer.Accepted(filledIn.deepCopy());
        }
        return switch (said.asText()) {
            case "accept" -> new Answer.Accepted(JsonNodeFactory.instance.objectNode());
            case "decline" -> new Answer.Declined();
            case "cancel" -> new Answer.Cancelled();
            default -> throw new IllegalArgumentException("the generator let the answer pass: " + said);
        };
    }

    @Override
    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(remembered.get(name));
    }

    @Override
    public void put(Map<String, JsonNode> values) {
        values.forEach((name, value) -> {
            if (value.isNull()) {
                remembered.remove(name);
            } else {
                remembered.set(name, value);
            }
        });
    }

    @Override
    public Person person() {
        return Person.LOCAL;
    }

    @Override
    public String languages() {
        return language;
    }

    @Override
    public boolean gone() {
        return false;
    }

    @Override
    public <T> T waiting(Supplier<T> wait) {
        return wait.get();
    }
}
