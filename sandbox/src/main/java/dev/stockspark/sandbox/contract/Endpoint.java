package dev.stockspark.sandbox.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the document.
 *
 * @param body what a request body has to be; empty where none is allowed
 * @param replies by status as the document writes it: {@code 200}, {@code 4XX}, {@code default}
 */
public record Endpoint(
        String operationId,
        String method,
        PathTemplate path,
        List<Parameter> parameters,
        Optional<BodyRule> body,
        Map<String, Reply> replies) {

    /** By media type, the schema's key. */
    record BodyRule(boolean required, Map<String, String> rules) {}

    /** By media type, the schema's key; empty where the answer has no body. */
    record Reply(Map<String, String> rules) {}

    Optional<Reply> reply(int status) {
        return Optional.ofNullable(replies.get(Integer.toString(status)))
                .or(() -> Optional.ofNullable(replies.get(status / 100 + "XX")))
                .or(() -> Optional.ofNullable(replies.get("default")));
    }
}
