package dev.toolwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.upstream.Api;
import dev.toolwright.server.upstream.ApiRequest;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.upstream.Upstreams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers requests from the script: each answer once, the first one that is for this operation and these values. Safe for tools that
 * ask several things at once.
 */
final class ScriptedApi implements Upstreams {
    private static final JsonMapper JSON = new JsonMapper();

    private final Script script;
    private final TreeSet<Integer> left = new TreeSet<>();
    private final List<String> asked = new ArrayList<>();

    ScriptedApi(Script script) {
        this.script = script;
        for (int i = 0; i < script.answers().size(); i++) {
            left.add(i);
        }
    }

    @Override
    public Api api(String name, Person person, Instant deadline) {
        return request -> answer(name, request);
    }

    /** Fails where an answer was not asked for, or something was asked for that has no answer. */
    synchronized void checkAllAsked() {
        if (!asked.isEmpty()) {
            throw script.failure("/answers", "no answer is left for\n" + String.join("\n", asked));
        }
        if (!left.isEmpty()) {
            throw script.failure("/answers/" + left.first(), "this answer was never asked for");
        }
    }

    private synchronized JsonNode answer(String api, ApiRequest request) {
        Optional<Integer> fitting = left.stream()
                .filter(index -> fits(api, request, script.answers().get(index)))
                .findFirst();
        if (fitting.isEmpty()) {
            asked.add("  " + api + "." + request.operation() + " " + sent(request)
                    + request.body().map(body -> "\n    body " + body).orElse(""));
            throw new UpstreamException(
                    new UpstreamFailure.Unreadable(request.operation(), "the test has no answer for this request"));
        }
        left.remove(fitting.get());
        return play(request.operation(), script.answers().get(fitting.get()));
    }

    private static boolean fits(String api, ApiRequest request, JsonNode answer) {
        boolean operation = answer.path("call").textValue().equals(api + "." + request.operation());
        boolean values = new Comparison(texts(answer.path("with")), sent(request))
                .difference()
                .isEmpty();
        boolean body = !answer.has("sent")
                || new Comparison(answer.get("sent"), request.body().orElse(MissingNode.getInstance()))
                        .difference()
                        .isEmpty();
        return operation && values && body;
    }

    /** Requests carry texts: a number that is written in YAML is compared as its text, a list as one text with commas. */
    private static JsonNode texts(JsonNode values) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        values.properties().forEach(value -> texts.set(value.getKey(), text(value.getValue())));
        return texts;
    }

    private static JsonNode text(JsonNode value) {
        if (value.isObject()) {
            return texts(value);
        }
        return TextNode.valueOf(
                value.isArray()
                        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                        : value.asText());
    }

    private static ObjectNode sent(ApiRequest request) {
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        for (ApiRequest.Given each : request.values()) {
            JsonNode value = text(JSON.valueToTree(each.value()));
            if (!value.asText().isEmpty() || !(each.value() instanceof List<?>)) {
                sent.set(each.name(), value);
            }
        }
        return sent;
    }

    private JsonNode play(String operation, JsonNode answer) {
        int status = answer.path("status").asInt(200);
        JsonNode body = answer.path("body");
        if (answer.has("failure")) {
            throw new UpstreamException(
                    failure(operation, answer.path("failure").asText()));
        }
        if (status < 200 || status > 299) {
            throw new UpstreamException(new UpstreamFailure.Refused(operation, status, body, Optional.empty()));
        }
        return body;
    }

    private static UpstreamFailure failure(String operation, String kind) {
        return switch (kind) {
            case "unreachable" -> new UpstreamFailure.Unreachable(operation, "as the test says");
            case "cut" -> new UpstreamFailure.Cut(operation, "as the test says");
            case "timeout" -> new UpstreamFailure.TimedOut(operation, Duration.ofSeconds(30), true);
            case "signed_out" -> new UpstreamFailure.NotSignedIn(operation, "as the test says");
            case "unreadable" -> new UpstreamFailure.Unreadable(operation, "as the test says");
            case "unsendable" -> new UpstreamFailure.Unsendable(operation, "as the test says");
            default -> throw new IllegalArgumentException("the generator let the failure pass: " + kind);
        };
    }
}
