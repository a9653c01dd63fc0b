package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.secret.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The password form, for a provider that offers nothing better. */
record LoginPage(Desk desk) {

    /** Why the form is shown again. */
    enum Trouble {
        WRONG(200, "login.wrong"),
        SLOW(429, "login.slow"),
        DOWN(503, "login.down");

        private final int status;
        private final String key;

        Trouble(int status, String key) {
            this.status = status;
            this.key = key;
        }
    }

    Answer show(Secret transaction, Optional<AuthorizationRequest> request, Language language) {
        return desk.pages().page("login", 200, language, model(transaction, request));
    }

    Answer again(Secret transaction, Optional<AuthorizationRequest> request, Language language, Trouble trouble) {
        Map<String, Object> model = model(transaction, request);
        model.put("trouble", trouble.key);
        Answer page = desk.pages().page("login", trouble.status, language, model);
        return trouble == Trouble.WRONG ? page : page.with("Retry-After", "60");
    }

    private static Map<String, Object> model(Secret transaction, Optional<AuthorizationRequest> request) {
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "login.title");
        model.put("transaction", transaction.value());
        request.ifPresent(asked -> model.put("app", ConsentModel.appName(asked.client())));
        return model;
    }
}
