package dev.stockspark.sandbox.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.contract.Contract;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.openid.Provider;
import dev.stockspark.sandbox.record.Recorder;
import dev.stockspark.sandbox.stock.Stock;
import dev.stockspark.sandbox.token.Tokens;
import dev.stockspark.sandbox.trouble.TroubleBoard;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code /sandbox/…}: what tests do to the sandbox itself. For callers on this machine only. */
final class Controls {
    private final Stock stock;
    private final Tokens tokens;
    private final TroubleBoard trouble;
    private final Recorder recorder;
    private final Faults faults;
    private final Quota quota;
    private final ProviderControls provider;
    private final Contract contract;
    private final Set<String> simulated;

    Controls(Parts parts, Provider provider, Contract contract, Set<String> simulated) {
        this.stock = parts.stock();
        this.tokens = parts.tokens();
        this.trouble = parts.trouble();
        this.recorder = parts.recorder();
        this.faults = parts.faults();
        this.quota = parts.quota();
        this.provider = new ProviderControls(provider, parts.trouble());
        this.contract = contract;
        this.simulated = Set.copyOf(simulated);
    }

    /** What has state. */
    record Parts(Stock stock, Tokens tokens, TroubleBoard trouble, Recorder recorder, Faults faults, Quota quota) {}

    private Map<String, Function<Incoming, Answer>> routes() {
        Map<String, Function<Incoming, Answer>> routes = new TreeMap<>(Map.ofEntries(
                Map.entry("POST /sandbox/reset", request -> done(this::reset)),
                Map.entry("GET /sandbox/requests", request -> Answer.ok(recorder.json())),
                Map.entry("DELETE /sandbox/requests", request -> done(recorder::clear)),
                Map.entry("GET /sandbox/trouble", request -> Answer.ok(trouble.json())),
                Map.entry("PUT /sandbox/trouble", this::arm),
                Map.entry("DELETE /sandbox/trouble", request -> done(trouble::clear)),
                Map.entry("POST /sandbox/tokens/expire", request -> done(tokens::expire)),
                Map.entry("POST /sandbox/tokens/revoke", this::revoke),
                Map.entry("PUT /sandbox/quota", this::limit),
                Map.entry("DELETE /sandbox/quota", request -> done(quota::clear)),
                Map.entry("PUT /sandbox/background", this::background),
                Map.entry("GET /sandbox/faults", request -> Answer.ok(Json.tree(faults.all()))),
                Map.entry("GET /sandbox/operations", request -> Answer.ok(operations()))));
        routes.putAll(provider.routes());
        return routes;
    }

    Answer answer(Incoming request, boolean fromThisMachine) {
        if (!fromThisMachine) {
            throw ApiFailure.of(403, "FORBIDDEN", "/sandbox answers on loopback only");
        }
        Map<String, Function<Incoming, Answer>> routes = routes();
        return Optional.ofNullable(routes.get(request.method() + " " + request.path()))
                .orElseThrow(() -> ApiFailure.notFound("no such control; there are " + routes.keySet()))
                .apply(request);
    }

    /** Data, trouble, the provider's settings, requests and faults as at the start. Nobody is signed out: see tokens/revoke. */
    void reset() {
        stock.reset();
        trouble.clear();
        quota.clear();
        provider.reset();
        recorder.clear();
        faults.clear();
    }

    private Answer arm(Incoming request) {
        JsonNode body = body(request);
        trouble.arm(
                body.path("method").asText("*"),
                body.path("path").asText("/**"),
                body.path("words").asText(""),
                body.path("times").asInt(Integer.MAX_VALUE));
        return Answer.ok(trouble.json());
    }

    private Answer revoke(Incoming request) {
        Optional<String> user = request.body().length == 0
                ? Optional.empty()
                : Optional.ofNullable(body(request).path("user").textValue());
        return done(() -> tokens.revoke(user));
    }

    /** {@code {"requests": 5, "seconds": 10}} for each user. */
    private Answer limit(Incoming request) {
        JsonNode body = body(request);
        int requests = number(body, "requests");
        return done(() -> quota.set(requests, Duration.ofSeconds(number(body, "seconds"))));
    }

    /** {@code {"millis": 2000}}: how long portals and videos take. */
    private Answer background(Incoming request) {
        int millis = number(body(request), "millis");
        return done(() -> stock.publications().setBackground(Duration.ofMillis(millis)));
    }

    private static int number(JsonNode body, String field) {
        if (!body.path(field).isInt() || body.get(field).intValue() < 0) {
            throw ApiFailure.badRequest(field + " must be a number of at least 0");
        }
        return body.get(field).intValue();
    }

    private ObjectNode operations() {
        ObjectNode answer = Json.object();
        var yes = answer.putArray("simulated");
        var no = answer.putArray("notYet");
        contract.operationIds().forEach(id -> (simulated.contains(id) ? yes : no).add(id));
        return answer;
    }

    static JsonNode body(Incoming request) {
        try {
            return Json.read(request.body());
        } catch (JsonProcessingException notJson) {
            throw ApiFailure.badRequest("the body is not JSON: " + notJson.getOriginalMessage());
        }
    }

    static Answer done(Runnable control) {
        control.run();
        return Answer.empty(204);
    }
}
