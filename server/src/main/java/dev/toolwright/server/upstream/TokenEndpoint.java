package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The two requests that are made of a token endpoint: RFC 6749 sections 4.3.2 (password) and 6 (refresh). Remembers nothing. */
final class TokenEndpoint {
    /** RFC 6749 section 5.2: refusals of this server as a client, rather than of the account. */
    private static final Set<String> CLIENT_ERRORS = Set.of(
            "invalid_client", "invalid_request", "invalid_scope", "unauthorized_client", "unsupported_grant_type");

    private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PasswordGrant grant;
    private final Exchange exchange;
    private final Attempts attempts;
    private final Timing timing;

    TokenEndpoint(PasswordGrant grant, Exchange exchange, Attempts attempts, Timing timing) {
        this.grant = grant;
        this.exchange = exchange;
        this.attempts = attempts;
        this.timing = timing;
    }

    Reply signIn() {
        return post(Map.of("grant_type", "password", "username", grant.username(), "password", grant.password()));
    }

    Reply refresh(String refreshToken) {
        return post(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Reply post(Map<String, String> parameters) {
        WireRequest request = request(parameters);
        Deadline deadline = Deadline.in(PATIENCE, timing.clock());
        return switch (attempts.make(
                "token endpoint", Repeatable.NEVER, deadline, () -> exchange.run(request, deadline, true))) {
            case Fault fault -> new Reply.Unavailable("the token endpoint gave no answer (" + fault + ")");
            case Answer answer -> reply(answer.status(), Json.readOrMissing(answer.body()));
        };
    }

    private WireRequest request(Map<String, String> parameters) {
        List<Parameter> fields = new ArrayList<>();
        fields.add(new Parameter("Accept", "application/json"));
        fields.add(new Parameter("Content-Type", "application/x-www-form-urlencoded"));
        Map<String, String> form = new LinkedHashMap<>(parameters);
        grant.clientSecret()
                .ifPresentOrElse(
                        secret -> fields.add(new Parameter("Authorization", basic(grant.clientId(), secret))),
                        () -> form.put("client_id", grant.clientId()));
        URI uri = grant.tokenEndpoint();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new WireRequest("POST", path, fields, encoded(form).getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 6749 section 2.3.1: both halves are form-encoded before they are put together. */
    private static String basic(String clientId, String secret) {
        String pair = form(clientId) + ":" + form(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> form(entry.getKey()) + "=" + form(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Reply reply(int status, JsonNode body) {
        if (status == 200) {
            return granted(body);
        }
        String error = body.path("error").asText();
        if (error.equals("invalid_grant")) {
            return new Reply.Refused("the token endpoint does not accept the sign-in (invalid_grant)", true);
        }
        return status < 500 && CLIENT_ERRORS.contains(error)
                ? new Reply.Refused("the token endpoint does not accept this server as a client (" + error + ")", false)
                : new Reply.Unavailable("the token endpoint answered with status " + status);
    }

    private static Reply granted(JsonNode body) {
        String type = body.path("token_type").asText("Bearer");
        String token = body.path("access_token").asText();
        if (!type.equalsIgnoreCase("Bearer") || token.isEmpty()) {
            return new Reply.Unavailable("the token endpoint's answer holds no bearer token");
        }
        try {
            return new Reply.Granted(new Credential.Bearer(token), lifetime(body), refreshToken(body));
        } catch (IllegalArgumentException e) {
            return new Reply.Unavailable(String.valueOf(e.getMessage()));
        }
    }

    private static Duration lifetime(JsonNode body) {
        long seconds = body.path("expires_in").asLong();
        return seconds > 0 ? Duration.ofSeconds(Math.min(seconds, Integer.MAX_VALUE)) : UNSTATED_LIFETIME;
    }

    private static Optional<String> refreshToken(JsonNode body) {
        return Optional.of(body.path("refresh_token").asText()).filter(token -> !token.isEmpty());
    }

    /** What came of asking. */
    sealed interface Reply {
        record Granted(Credential.Bearer token, Duration lifetime, Optional<String> refreshToken) implements Reply {
            @Override
            public String toString() {
                return "Granted[" + lifetime + "]";
            }
        }

        /** @param grant whether what was shown is bad, rather than the one who showed it */
        record Refused(String detail, boolean grant) implements Reply {}

        record Unavailable(String detail) implements Reply {}
    }
}
