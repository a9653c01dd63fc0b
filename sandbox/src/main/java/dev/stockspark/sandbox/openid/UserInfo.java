package dev.stockspark.sandbox.openid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.User;
import dev.stockspark.sandbox.token.Session;
import dev.stockspark.sandbox.token.Tokens;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who an access token speaks for (OpenID Connect Core 5.3). */
record UserInfo(People people, Tokens tokens) {
    Answer answer(Incoming request, Settings settings, Instant now) {
        Optional<Session> session = request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(value -> tokens.session(value.substring(7).strip(), now));
        if (session.isEmpty()) {
            return refused(401, "invalid_token", "Token verification failed");
        }
        return session.get().has("openid")
                ? Answer.ok(claims(session.get(), settings)).with(OAuthError.NO_STORE)
                : refused(403, "insufficient_scope", "Missing openid scope");
    }

    private ObjectNode claims(Session session, Settings settings) {
        User user = settings.has(Fault.USERINFO_OTHER_SUBJECT)
                ? people.otherThan(session.user())
                : people.named(session.user());
        Person person = new Person(user);
        ObjectNode body = Json.object().put("sub", person.subject());
        person.claims(session.scope()).forEach((name, value) -> body.set(name, Json.tree(value)));
        return body;
    }

    private static Answer refused(int status, String error, String description) {
        return OAuthError.of(status, error, description)
                .with(Map.of("WWW-Authenticate", "Bearer realm=\"sandbox\", error=\"" + error + "\""));
    }
}
