package dev.stockspark.sandbox.token;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.User;
import dev.stockspark.sandbox.token.Tokens.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /realms/{realm}/protocol/openid-connect/token} (RFC 6749 4.3 and 6), with the errors that Keycloak gives. */
public final class TokenEndpoint {
    private static final Map<String, String> NO_STORE = Map.of("Cache-Control", "no-store", "Pragma", "no-cache");

    private final TokenConfig config;
    private final List<User> users;
    private final Tokens tokens;
    private final InstantSource clock;

    public TokenEndpoint(TokenConfig config, List<User> users, Tokens tokens, InstantSource clock) {
        this.config = config;
        this.users = List.copyOf(users);
        this.tokens = tokens;
        this.clock = clock;
    }

    public String path() {
        return "/realms/" + config.realm() + "/protocol/openid-connect/token";
    }

    public Answer answer(Incoming request) {
        if (!request.path().equals(path())) {
            return Answer.json(404, Json.object().put("error", "Realm does not exist"));
        }
        if (!request.method().equals("POST")) {
            return Answer.json(405, Json.object().put("error", "HTTP 405 Method Not Allowed"))
                    .with(Map.of("Allow", "POST"));
        }
        if (!request.mediaType().equals("application/x-www-form-urlencoded")) {
            return error(400, "invalid_request", "Missing form parameter: grant_type");
        }
        return grant(new Form(QueryString.parse(new String(request.body(), StandardCharsets.UTF_8))));
    }

    private record Form(Map<String, List<String>> fields) {
        Optional<String> get(String name) {
            return Optional.ofNullable(fields.get(name)).map(values -> values.get(0));
        }

        boolean repeats() {
            return fields.values().stream().anyMatch(values -> values.size() > 1);
        }
    }

    private Answer grant(Form form) {
        if (form.repeats()) {
            return error(400, "invalid_request", "duplicated parameter");
        }
        if (form.get("client_id").filter(config.clients()::contains).isEmpty()) {
            return error(401, "invalid_client", "Invalid client or Invalid client credentials");
        }
        return switch (form.get("grant_type").orElse("")) {
            case "" -> error(400, "invalid_request", "Missing form parameter: grant_type");
            case "password" -> password(form);
            case "refresh_token" -> refresh(form);
            default -> error(400, "unsupported_grant_type", "Unsupported grant_type");
        };
    }

    private Answer password(Form form) {
        if (form.get("username").isEmpty()) {
            return error(401, "invalid_request", "Missing parameter: username");
        }
        Optional<User> user = users.stream()
                .filter(known -> known.name().equals(form.get("username").orElse("")))
                .filter(known -> known.password().equals(form.get("password").orElse("")))
                .findFirst();
        if (user.isEmpty()) {
            return error(401, "invalid_grant", "Invalid user credentials");
        }
        return user.get().locked()
                ? error(400, "invalid_grant", "Account disabled")
                : issue(user.get().name());
    }

    private Answer refresh(Form form) {
        if (form.get("refresh_token").isEmpty()) {
            return error(400, "invalid_request", "No refresh token");
        }
        return tokens.user(form.get("refresh_token").get(), Kind.REFRESH, clock.instant())
                .map(this::issue)
                .orElseGet(() -> error(400, "invalid_grant", "Invalid refresh token"));
    }

    private Answer issue(String user) {
        Instant now = clock.instant();
        var body = Json.object()
                .put("access_token", tokens.issue(user, Kind.ACCESS, config.accessLife(), now))
                .put("expires_in", config.accessLife().toSeconds())
                .put("refresh_expires_in", config.refreshLife().toSeconds())
                .put("refresh_token", tokens.issue(user, Kind.REFRESH, config.refreshLife(), now))
                .put("token_type", "Bearer")
                .put("not-before-policy", 0)
                .put("scope", "profile email");
        return Answer.ok(body).with(NO_STORE);
    }

    private static Answer error(int status, String code, String description) {
        return Answer.json(status, Json.object().put("error", code).put("error_description", description))
                .with(NO_STORE);
    }
}
