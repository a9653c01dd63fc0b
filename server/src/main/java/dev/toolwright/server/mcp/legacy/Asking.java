package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.QuestionJson;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.GivenAnswer;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a client on the stream of the request that has a question, and waits (2025-11-25, elicitation, sampling, roots). */
final class Asking implements Dialogue.Asking {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    /** A person who has not answered by then is not there. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Session session;
    private final Stream stream;
    private final Caller caller;

    Asking(Session session, Stream stream, Caller caller) {
        this.session = session;
        this.stream = stream;
        this.caller = caller;
    }

    @Override
    public Map<String, Answer> ask(Map<String, InputRequest> questions) {
        stream.lasting();
        stream.becomesStream(); // a person takes time; without a place the request keeps its own
        Map<String, Map.Entry<String, CompletableFuture<ObjectNode>>> expected = new LinkedHashMap<>();
        questions.forEach((key, question) -> expected.put(key, send(question)));
        Map<String, Answer> answers = new LinkedHashMap<>();
        try {
            expected.forEach((key, each) -> answers.put(key, read(questions.get(key), wait(each.getValue()))));
            return answers;
        } finally {
            expected.values().forEach(each -> session.forget(each.getKey()));
        }
    }

    private Map.Entry<String, CompletableFuture<ObjectNode>> send(InputRequest question) {
        Map.Entry<String, CompletableFuture<ObjectNode>> expected = session.expect();
        ObjectNode params = QuestionJson.params(question);
        switch (question) {
            case InputRequest.Form ignored -> params.remove("mode"); // forms are all that 2025-06-18 knows
            case InputRequest.Link ignored ->
                params.put("elicitationId", UUID.randomUUID().toString());
            case InputRequest.Sampling ignored -> {}
            case InputRequest.Roots ignored -> {}
        }
        stream.send(JsonNodeFactory.instance
                .objectNode()
                .put("jsonrpc", "2.0")
                .put("id", expected.getKey())
                .put("method", QuestionJson.method(question))
                .set("params", params));
        return expected;
    }

    private ObjectNode wait(CompletableFuture<ObjectNode> response) {
        long patience = PATIENCE.toSeconds();
        for (long waited = 0; waited < patience; waited += KEEP_ALIVE.toSeconds()) {
            if (caller.waiting(() -> arrived(response))) {
                return response.join();
            }
            stream.keepAlive();
        }
        throw new FailedException(
                "no_answer",
                "Nobody has answered the question within " + PATIENCE.toMinutes()
                        + " minutes. Nothing was changed. Ask again when somebody is there.");
    }

    private static boolean arrived(CompletableFuture<ObjectNode> response) {
        try {
            response.get(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException gone) {
            throw new CancelledException();
        }
    }

    /** A client that answers with an error has not asked, or the person would not: either way it is no yes. */
    private static Answer read(InputRequest question, ObjectNode response) {
        if (response.has("error")) {
            return new Answer.Declined();
        }
        return GivenAnswer.to(question, response.path("result"))
                .orElseThrow(
                        () -> new FailedException(
                                "answer_unusable",
                                "The answer to a question was not of the kind that was asked for. Nothing was changed. Try again."));
    }
}
