package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.seed.User;
import dev.stockspark.sandbox.token.RegisteredClient;
import dev.stockspark.sandbox.token.Session;
import dev.stockspark.sandbox.token.Tokens;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The token endpoint (RFC 6749 4.1.3, 4.3 and 6), with the errors that Keycloak gives. */
record TokenEndpoint(Clients clients, People people, Tokens tokens, Codes codes, Minting minting) {
    private record Grant(RegisteredClient client, Fields form, Settings settings, Instant now) {}

    Answer answer(Incoming request, Settings settings, Instant now) {
        Fields form = Fields.of(request);
        if (form.values().isEmpty()) {
            return OAuthError.of(400, "invalid_request", "Missing form parameter: grant_type");
        }
        if (form.repeated().isPresent()) {
            return OAuthError.of(400, "invalid_request", "duplicated parameter");
        }
        return clients.authenticated(request, form)
                .map(client -> grant(new Grant(client, form, settings, now)))
                .orElseGet(() -> OAuthError.of(401, "invalid_client", "Invalid client or Invalid client credentials"));
    }

    private Answer grant(Grant grant) {
        return switch (grant.form().text("grant_type")) {
            case "" -> OAuthError.of(400, "invalid_request", "Missing form parameter: grant_type");
            case "authorization_code" -> code(grant);
            case "password" -> password(grant);
            case "refresh_token" -> refresh(grant);
            default -> OAuthError.of(400, "unsupported_grant_type", "Unsupported grant_type");
        };
    }

    private Answer code(Grant grant) {
        if (grant.form().get("code").isEmpty()) {
            return OAuthError.of(400, "invalid_request", "Missing parameter: code");
        }
        return codes.redeem(grant.client().id(), grant.form(), grant.now())
                .filter(code -> !grant.settings().has(Fault.CODE_REFUSED))
                .map(code ->
                        answer(grant, code.session(), code.request().fields().get("nonce")))
                .orElseGet(() -> OAuthError.of(400, "invalid_grant", "Code not valid"));
    }

    private Answer password(Grant grant) {
        Fields form = grant.form();
        if (!grant.settings().signIn().password()) {
            return OAuthError.of(400, "unauthorized_client", "Client not allowed for direct access grants");
        }
        if (form.get("username").isEmpty()) {
            return OAuthError.of(401, "invalid_request", "Missing parameter: username");
        }
        Optional<User> user = people.find(form.text("username"), form.text("password"));
        if (user.isEmpty()) {
            return OAuthError.of(401, "invalid_grant", "Invalid user credentials");
        }
        return user.get().locked()
                ? OAuthError.of(400, "invalid_grant", "Account disabled")
                : answer(grant, session(grant, user.get()), Optional.empty());
    }

    private Answer refresh(Grant grant) {
        if (grant.form().get("refresh_token").isEmpty()) {
            return OAuthError.of(400, "invalid_request", "No refresh token");
        }
        Optional<Session> session = tokens.redeem(
                        grant.form().text("refresh_token"), grant.settings().rotation(), grant.now())
                .filter(found -> found.client().equals(grant.client().id()));
        if (grant.settings().has(Fault.REFRESH_REFUSED)) {
            session.ifPresent(found -> tokens.end(found.id()));
            session = Optional.empty();
        }
        return session.map(found -> answer(grant, found, Optional.empty()))
                .orElseGet(() -> OAuthError.of(400, "invalid_grant", "Token is not active"));
    }

    private Answer answer(Grant grant, Session session, Optional<String> nonce) {
        return Answer.ok(minting.answer(session, nonce, grant.settings(), grant.now()))
                .with(OAuthError.NO_STORE);
    }

    private static Session session(Grant grant, User user) {
        return new Session(
                UUID.randomUUID().toString(),
                user.name(),
                grant.client().id(),
                grant.form().get("scope").orElse("profile email"),
                grant.form().all("resource"),
                grant.now());
    }
}
