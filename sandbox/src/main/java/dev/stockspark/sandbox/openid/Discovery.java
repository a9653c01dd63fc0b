package dev.stockspark.sandbox.openid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.json.Json;
import java.util.List;

/** OpenID Connect Discovery 3: what the provider says of itself. */
record Discovery(Issuer issuer) {
    Answer answer(Settings settings) {
        ObjectNode body = Json.object()
                .put("issuer", settings.has(Fault.DISCOVERY_ISSUER) ? issuer.other() : issuer.text())
                .put("authorization_endpoint", issuer.address(Part.AUTHORIZE))
                .put("token_endpoint", issuer.address(Part.TOKEN))
                .put("jwks_uri", issuer.address(Part.KEYS))
                .put("userinfo_endpoint", issuer.address(Part.USERINFO))
                .put("revocation_endpoint", issuer.address(Part.REVOCATION))
                .put("end_session_endpoint", issuer.address(Part.LOGOUT))
                .put("authorization_response_iss_parameter_supported", true)
                .put("request_parameter_supported", false)
                .put("request_uri_parameter_supported", false);
        list(body, "response_types_supported", List.of("code"));
        list(body, "response_modes_supported", List.of("query"));
        list(body, "grant_types_supported", grants(settings));
        list(body, "subject_types_supported", List.of("public"));
        list(body, "id_token_signing_alg_values_supported", List.of("RS256"));
        list(body, "scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        list(
                body,
                "token_endpoint_auth_methods_supported",
                List.of("none", "client_secret_basic", "client_secret_post"));
        list(
                body,
                "code_challenge_methods_supported",
                List.of(settings.has(Fault.DISCOVERY_WITHOUT_PKCE) ? "plain" : "S256"));
        if (settings.has(Fault.DISCOVERY_WITHOUT_KEYS)) {
            body.remove("jwks_uri");
        }
        return Answer.ok(body);
    }

    private static List<String> grants(Settings settings) {
        return switch (settings.signIn()) {
            case CODE -> List.of("authorization_code", "refresh_token");
            case PASSWORD -> List.of("password", "refresh_token");
            case BOTH -> List.of("authorization_code", "refresh_token", "password");
        };
    }

    private static void list(ObjectNode body, String name, List<String> values) {
        values.forEach(body.putArray(name)::add);
    }
}
