package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.token.RegisteredClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An authorization request that may ask for a sign-in (RFC 6749 4.1.1, RFC 7636 4.3, OpenID Connect Core 3.1.2.1). */
record AuthorizationRequest(RegisteredClient client, String redirect, Fields fields) {
    /** In the order in which they are told. */
    private static final List<Rule> RULES = List.of(
            new Rule("invalid_request", "duplicated parameter", fields -> fields.repeated()
                    .isPresent()),
            new Rule("request_not_supported", "Request object is not supported", given("request")),
            new Rule("request_uri_not_supported", "Request object is not supported", given("request_uri")),
            new Rule(
                    "invalid_request",
                    "Missing parameter: response_type",
                    given("response_type").negate()),
            new Rule("unsupported_response_type", "Only code is supported", not("response_type", "code")),
            new Rule("invalid_request", "Only query is supported", not("response_mode", "query")),
            new Rule(
                    "invalid_request",
                    "Missing parameter: code_challenge_method",
                    given("code_challenge_method").negate()),
            new Rule(
                    "invalid_request",
                    "Invalid parameter: code_challenge_method",
                    not("code_challenge_method", "S256")),
            new Rule(
                    "invalid_request",
                    "Missing parameter: code_challenge",
                    given("code_challenge").negate()),
            new Rule("invalid_request", "Invalid parameter: code_challenge", fields -> !fields.text("code_challenge")
                    .matches("[A-Za-z0-9_-]{43}")),
            new Rule("login_required", "Nobody is signed in", fields -> fields.text("prompt")
                    .equals("none")));

    private record Rule(String error, String description, Predicate<Fields> broken) {}

    /** Why the browser goes back with an error; empty where a sign-in may begin. */
    Optional<Refusal> refusal(Settings settings) {
        if (settings.has(Fault.AUTHORIZE_REFUSED)) {
            return Optional.of(new Refusal("server_error", "refused on demand"));
        }
        if (!settings.signIn().code()) {
            return Optional.of(new Refusal("unauthorized_client", "Standard flow is disabled for the client"));
        }
        return RULES.stream()
                .filter(rule -> rule.broken().test(fields))
                .map(rule -> new Refusal(rule.error(), rule.description()))
                .findFirst();
    }

    String scope() {
        return fields.get("scope").orElse("profile email");
    }

    private static Predicate<Fields> given(String name) {
        return fields -> fields.get(name).isPresent();
    }

    private static Predicate<Fields> not(String name, String only) {
        return fields -> fields.get(name).filter(value -> !value.equals(only)).isPresent();
    }
}
