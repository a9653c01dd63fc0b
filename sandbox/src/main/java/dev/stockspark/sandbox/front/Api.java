package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.contract.CheckedRequest;
import dev.stockspark.sandbox.contract.Contract;
import dev.stockspark.sandbox.contract.Endpoint;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.token.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a request, does what it asks, judges the answer. */
final class Api {
    private final Contract contract;
    private final Map<String, Operation> operations;
    private final Tokens tokens;
    private final Faults faults;
    private final Quota quota;
    private final InstantSource clock;

    Api(Contract contract, Map<String, Operation> operations, Controls.Parts parts, InstantSource clock) {
        this.contract = contract;
        this.operations = Map.copyOf(operations);
        this.tokens = parts.tokens();
        this.faults = parts.faults();
        this.quota = parts.quota();
        this.clock = clock;
    }

    /** The operation that a request means; empty for a path or method that the document does not have. */
    Optional<Endpoint> endpoint(Incoming request) {
        try {
            return Optional.of(contract.endpoint(request.method(), request.path()));
        } catch (ApiFailure unknown) {
            return Optional.empty();
        }
    }

    Answer answer(Incoming request) {
        try {
            Endpoint endpoint = contract.endpoint(request.method(), request.path());
            return judged(endpoint, request, answer(endpoint, request));
        } catch (ApiFailure refusal) {
            return refusal.answer(clock.instant());
        }
    }

    private Answer answer(Endpoint endpoint, Incoming request) {
        try {
            String user = endpoint.operationId().equals("healthCheck") ? "" : user(request);
            quota.take(user, clock.instant());
            CheckedRequest checked = contract.check(endpoint, request);
            Operation operation = Optional.ofNullable(operations.get(endpoint.operationId()))
                    .orElseThrow(() -> notImplemented(endpoint));
            return operation.answer(new Call(user, checked.parameters(), checked.body(), checked.parts()));
        } catch (ApiFailure refusal) {
            return refusal.answer(clock.instant());
        }
    }

    private Answer judged(Endpoint endpoint, Incoming request, Answer answer) {
        List<String> misfits = contract.faults(endpoint, answer);
        if (misfits.isEmpty()) {
            return answer;
        }
        String what = endpoint.operationId() + " answered " + answer.status() + " against the document: " + misfits;
        faults.add(request.method() + " " + request.path() + " " + what);
        return ApiFailure.of(500, "SANDBOX_FAULT", what).answer(clock.instant());
    }

    private String user(Incoming request) {
        return request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(value -> tokens.user(value.substring(7).strip(), clock.instant()))
                .orElseThrow(() -> unauthorized(request.header("authorization").isPresent()));
    }

    /** RFC 6750 3.1: no error code where the request carried no token at all. */
    private static ApiFailure unauthorized(boolean tried) {
        String challenge = "Bearer realm=\"sandbox\"" + (tried ? ", error=\"invalid_token\"" : "");
        return ApiFailure.of(
                        401,
                        "UNAUTHORIZED",
                        tried ? "the token is unknown, expired or revoked" : "a bearer token is required")
                .withHeader("WWW-Authenticate", challenge);
    }

    private static ApiFailure notImplemented(Endpoint endpoint) {
        return ApiFailure.of(501, "NOT_IMPLEMENTED", endpoint.operationId() + " is not simulated yet");
    }
}
