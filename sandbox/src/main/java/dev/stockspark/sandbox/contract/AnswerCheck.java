package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.contract.Endpoint.Reply;
import dev.stockspark.sandbox.exchange.Answer;
import java.util.List;
import java.util.Map;

/** Holds an answer of the sandbox itself against its endpoint. */
record AnswerCheck(Schemas schemas) {
    private static final int LONG = 50;

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

    /** Long lists are held against the document in part, every n-th element: judging all would take longer than answering. */
    private static JsonNode sample(JsonNode body) {
        if (body instanceof ArrayNode list) {
            return sample(list);
        }
        if (body instanceof ObjectNode object && longList(object)) {
            ObjectNode sampled = object.objectNode();
            object.properties()
                    .forEach(entry -> sampled.set(
                            entry.getKey(),
                            entry.getValue() instanceof ArrayNode list ? sample(list) : entry.getValue()));
            return sampled;
        }
        return body;
    }

    private static boolean longList(ObjectNode object) {
        return object.properties().stream().anyMatch(entry -> entry.getValue().size() > LONG);
    }

    private static ArrayNode sample(ArrayNode list) {
        if (list.size() <= LONG) {
            return list;
        }
        ArrayNode sampled = list.arrayNode();
        for (int i = 0; i < list.size(); i += (list.size() + LONG - 1) / LONG) {
            sampled.add(list.get(i));
        }
        return sampled;
    }

    private List<String> document(Map<String, String> rules, JsonNode body) {
        String rule = rules.get("application/json");
        if (rule == null) {
            return List.of("a JSON body is not documented");
        }
        return schemas.errors(rule, sample(body)).stream().map(Object::toString).toList();
    }
}
