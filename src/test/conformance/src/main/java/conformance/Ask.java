package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks one or more of the questions that the suite knows the answers to, at once; with {@code possible} those that can be asked. */
public final class Ask implements JavaStep {
    private record Question(String key, InputRequest request) {}

    private static final Map<String, Question> QUESTIONS = Map.of(
            "name", new Question("user_name", Forms.of("What is your name?", "name")),
            "other", new Question("other_name", Forms.of("What is your other name?", "name")),
            "greeting", new Question("greeting", Sampling.of("Generate a greeting")),
            "capital", new Question("capital_question", Sampling.of("What is the capital of France?")),
            "sample", new Question("sample", Sampling.of("Anything")),
            "roots", new Question("client_roots", new InputRequest.Roots()),
            "confirm", new Question("confirm", Forms.of("Please confirm", "ok")),
            "context", new Question("user_context", Forms.of("What context should the prompt use?", "context")),
            "first", new Question("step1", Forms.of("Step 1: What is your name?", "name")),
            "second", new Question("step2", Forms.of("Step 2: What is your favorite color?", "color")));

    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        Map<String, InputRequest> asked = new LinkedHashMap<>();
        for (JsonNode name : given.path("questions")) {
            Question question = QUESTIONS.get(name.asText());
            if (!given.path("possible").asBoolean() || call.canAsk(question.request())) {
                asked.put(question.key(), question.request());
            }
        }
        StringBuilder text = new StringBuilder();
        call.ask(asked).values().forEach(answer -> text.append(text(answer)));
        return JsonNodeFactory.instance.objectNode().put("text", text.toString());
    }

    /** The one text in it, or all of it. */
    private static String text(Answer answer) {
        if (!(answer instanceof Answer.Accepted accepted)) {
            return "";
        }
        JsonNode said = accepted.content().at("/content/text");
        JsonNode only = accepted.content().size() == 1 ? accepted.content().elements().next() : said;
        return said.isTextual() ? said.asText() : only.isTextual() ? only.asText() : "state-ok: " + accepted.content();
    }
}
