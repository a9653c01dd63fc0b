package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.InputRequest;
import java.util.Optional;

/** Reads a client's answer to a question (MCP, ElicitResult, CreateMessageResult, ListRootsResult). */
public final class GivenAnswer {
    private static final Schemas SCHEMAS = new Schemas();

    private GivenAnswer() {}

    /** Nothing when it is no answer to this question: not of its shape, or a form that is not filled in as its schema wants. */
    public static Optional<Answer> to(InputRequest request, JsonNode given) {
        return switch (request) {
            case InputRequest.Form form -> elicited(given).filter(answer -> fits(answer, form.requestedSchema()));
            case InputRequest.Link ignored -> elicited(given);
            case InputRequest.Sampling ignored ->
                result(given, given.path("content").isContainerNode());
            case InputRequest.Roots ignored -> result(given, given.path("roots").isArray());
        };
    }

    private static Optional<Answer> elicited(JsonNode given) {
        return switch (given.path("action").asText()) {
            case "accept" -> content(given).map(Answer.Accepted::new);
            case "decline" -> Optional.of(new Answer.Declined());
            case "cancel" -> Optional.of(new Answer.Cancelled());
            default -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> content(JsonNode given) {
        JsonNode content = given.path("content");
        if (content.isMissingNode() || content.isNull()) {
            return Optional.of(JsonNodeFactory.instance.objectNode());
        }
        return content instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private static boolean fits(Answer answer, ObjectNode schema) {
        return !(answer instanceof Answer.Accepted accepted)
                || SCHEMAS.compile(schema).validate(accepted.content()).isEmpty();
    }

    private static Optional<Answer> result(JsonNode given, boolean right) {
        return right && given instanceof ObjectNode object
                ? Optional.of(new Answer.Accepted(object))
                : Optional.empty();
    }
}
