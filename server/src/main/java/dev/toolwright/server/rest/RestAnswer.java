package dev.toolwright.server.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is answered.
 *
 * @param allow the methods of the resource, where the request's is not one of them (RFC 9110 section 15.5.6)
 */
public record RestAnswer(int status, String contentType, byte[] body, Optional<String> allow) {

    static RestAnswer ok(JsonNode body) {
        return new RestAnswer(200, "application/json", bytes(body), Optional.empty());
    }

    static RestAnswer of(Problem problem) {
        return new RestAnswer(problem.status(), Problem.MEDIA_TYPE, bytes(problem.json()), Optional.empty());
    }

    static RestAnswer notAllowed(Problem problem, String allow) {
        return new RestAnswer(problem.status(), Problem.MEDIA_TYPE, bytes(problem.json()), Optional.of(allow));
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
