package dev.toolwright.generator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.toolwright.server.upstream.Api;
import dev.toolwright.server.upstream.ApiAnswer;
import dev.toolwright.server.upstream.ApiRequest;
import dev.toolwright.server.upstream.BodyForm;
import dev.toolwright.server.upstream.CancelledException;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers requests from a list, and writes down what was asked. */
final class ScriptedApi implements Api {
    private final Deque<JsonNode> answers = new ArrayDeque<>();
    private final StringBuilder transcript;
    private boolean cancelled;

    ScriptedApi(JsonNode answers, StringBuilder transcript) {
        answers.forEach(this.answers::add);
        this.transcript = transcript;
    }

    @Override
    public JsonNode send(ApiRequest request) {
        transcript.append("  > ").append(line(request)).append('\n');
        request.body().ifPresent(body -> transcript
                .append("    ")
                .append(request.form() instanceof BodyForm.Json ? "" : request.form() + " ")
                .append(body)
                .append('\n'));
        if (answers.isEmpty()) {
            throw new AssertionError("the case has no answer for " + line(request));
        }
        return answer(request.operation(), answers.pop());
    }

    /** An answer with fields is written as {@code {answer: …, link: …}}, a file as {@code {type: …, bytes: …}}. */
    @Override
    public ApiAnswer exchange(ApiRequest request) {
        JsonNode answer = send(request);
        if (answer.has("bytes")) {
            byte[] bytes = answer.get("bytes").textValue().getBytes(StandardCharsets.UTF_8);
            return new ApiAnswer(
                    request.operation(), Optional.of(answer.get("type").textValue()), List.of(), bytes);
        }
        JsonNode body = answer.has("answer") ? answer.get("answer") : answer;
        List<String> links = answer.has("link") ? List.of(answer.get("link").textValue()) : List.of();
        return new ApiAnswer(
                request.operation(),
                Optional.of("application/json"),
                links,
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Answers that nobody asked for. */
    int left() {
        return answers.size();
    }

    private static String line(ApiRequest request) {
        String path = request.values(ApiRequest.In.PATH).stream()
                .map(value -> " {%s}=%s".formatted(value.name(), text(value.value())))
                .sorted()
                .collect(Collectors.joining());
        String query = request.values(ApiRequest.In.QUERY).stream()
                .flatMap(value -> value.value() instanceof List<?> list
                        ? list.stream().map(item -> " %s=%s".formatted(value.name(), text(item)))
                        : Stream.of(" %s=%s".formatted(value.name(), text(value.value()))))
                .collect(Collectors.joining());
        return request.method() + " " + request.path() + path + query;
    }

    private static String text(Object value) {
        return value instanceof JsonNode node && node.isTextual() ? node.textValue() : value.toString();
    }

    /** Whether the caller went away meanwhile. */
    boolean cancelled() {
        return cancelled;
    }

    private JsonNode answer(String operation, JsonNode scripted) {
        if (scripted.isTextual()) {
            return switch (scripted.textValue()) {
                case "nothing" -> MissingNode.getInstance();
                case "cancelled" -> {
                    cancelled = true;
                    throw new CancelledException();
                }
                default -> throw new IllegalArgumentException("no answer is called " + scripted);
            };
        }
        if (scripted.has("failure")) {
            throw new UpstreamException(failure(operation, scripted.get("failure")));
        }
        return scripted;
    }

    private static UpstreamFailure failure(String operation, JsonNode kind) {
        if (kind.isNumber()) {
            return new UpstreamFailure.Refused(operation, kind.intValue(), MissingNode.getInstance(), Optional.empty());
        }
        return switch (kind.textValue()) {
            case "timeout" -> new UpstreamFailure.TimedOut(operation, Duration.ofSeconds(3), true);
            case "unreachable" -> new UpstreamFailure.Unreachable(operation, "refused");
            default -> throw new IllegalArgumentException("no failure is called " + kind);
        };
    }
}
