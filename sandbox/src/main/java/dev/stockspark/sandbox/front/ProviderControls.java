package dev.stockspark.sandbox.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.openid.Fault;
import dev.stockspark.sandbox.openid.Part;
import dev.stockspark.sandbox.openid.Provider;
import dev.stockspark.sandbox.openid.Settings;
import dev.stockspark.sandbox.token.SignIn;
import dev.stockspark.sandbox.trouble.TroubleBoard;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** {@code /sandbox/provider…}: what tests do to the OpenID provider. */
record ProviderControls(Provider provider, TroubleBoard trouble) {
    private static final Set<String> KNOWN = Set.of("signIn", "rotation", "faults");

    Map<String, Function<Incoming, Answer>> routes() {
        return Map.of(
                "GET /sandbox/provider", request -> Answer.ok(json()),
                "PUT /sandbox/provider", this::set,
                "DELETE /sandbox/provider", request -> Controls.done(provider::reset),
                "PUT /sandbox/provider/trouble", this::arm,
                "POST /sandbox/provider/keys/rotate", this::rotate);
    }

    void reset() {
        provider.reset();
    }

    /** {@code {"signIn": "password", "rotation": false, "faults": ["wrong-nonce"]}}; what is left out stays. */
    private Answer set(Incoming request) {
        JsonNode body = Controls.body(request);
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw ApiFailure.badRequest("'" + name + "' is no setting of the provider; known: " + KNOWN);
            }
        });
        Settings now = provider.settings();
        provider.set(new Settings(
                body.has("signIn") ? signIn(body.get("signIn").asText()) : now.signIn(),
                body.path("rotation").asBoolean(now.rotation()),
                body.has("faults") ? faults(body.get("faults")) : now.faults()));
        return Answer.ok(json());
    }

    /** {@code {"part": "token", "words": "status=503", "times": 2}}; without a part for the whole provider. */
    private Answer arm(Incoming request) {
        JsonNode body = Controls.body(request);
        trouble.arm(
                "*",
                body.has("part") ? provider.path(part(body.get("part").asText())) : Provider.PATH + "**",
                body.path("words").asText(""),
                body.path("times").asInt(Integer.MAX_VALUE));
        return Answer.ok(trouble.json());
    }

    /** {@code {"keepOld": false}} forgets the old keys; without a body they stay published. */
    private Answer rotate(Incoming request) {
        boolean keepOld = request.body().length == 0
                || Controls.body(request).path("keepOld").asBoolean(true);
        provider.keys().rotate(keepOld);
        return Answer.ok(json());
    }

    private ObjectNode json() {
        Settings settings = provider.settings();
        ObjectNode body = Json.object()
                .put("issuer", provider.issuer())
                .put("signIn", settings.signIn().word())
                .put("rotation", settings.rotation());
        ArrayNode faults = body.putArray("faults");
        settings.faults().stream().map(Fault::word).sorted().forEach(faults::add);
        provider.keys().ids().forEach(body.putArray("keys")::add);
        return body;
    }

    private static Set<Fault> faults(JsonNode words) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        words.forEach(word -> faults.add(Fault.of(word.asText())
                .orElseThrow(() -> ApiFailure.badRequest("'" + word.asText() + "' is no fault; known: "
                        + Arrays.stream(Fault.values()).map(Fault::word).toList()))));
        return faults;
    }

    private static Part part(String word) {
        return Part.of(word)
                .orElseThrow(() -> ApiFailure.badRequest("'" + word + "' is no part; known: "
                        + Arrays.stream(Part.values()).map(Part::word).toList()));
    }

    private static SignIn signIn(String word) {
        return SignIn.of(word)
                .orElseThrow(() -> ApiFailure.badRequest("signIn is code, password or both, not '" + word + "'"));
    }
}
