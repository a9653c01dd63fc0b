package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.contract.Endpoint.Reply;
import dev.stockspark.sandbox.exchange.Answer;
import java.util.List;
import java.util.Map;

/** Holds an answer of the sandbox itself against its endpoint. */
record AnswerCheck(Schemas schemas) {
    List<String> faults(Endpoint endpoint, Answer answer) {
        return endpoint.reply(answer.status())
                .map(reply -> faults(reply, answer.content()))
                .orElseGet(() -> List.of("status " + answer.status() + " is not documented"));
    }

    private List<String> faults(Reply reply, Answer.Content content) {
        return switch (content) {
            case Answer.Empty none ->
                reply.rules().isEmpty() ? List.of() : List.of("a body is documented, but there is none");
            case Answer.Document document -> document(reply.rules(), document.value());
            case Answer.Bytes bytes ->
                reply.rules().containsKey(bytes.mediaType())
                        ? List.of()
                        : List.of("content type " + bytes.mediaType() + " is not documented");
        };
    }

    private List<String> document(Map<String, String> rules, JsonNode body) {
        String rule = rules.get("application/json");
        if (rule == null) {
            return List.of("a JSON body is not documented");
        }
        return schemas.errors(rule, body).stream().map(Object::toString).toList();
    }
}
