package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.json.Json;
import java.util.Map;

/** Error answers of the endpoints that programs call (RFC 6749 5.2). */
final class OAuthError {
    static final Map<String, String> NO_STORE = Map.of("Cache-Control", "no-store", "Pragma", "no-cache");

    private OAuthError() {}

    static Answer of(int status, String code, String description) {
        return Answer.json(status, Json.object().put("error", code).put("error_description", description))
                .with(NO_STORE);
    }
}
