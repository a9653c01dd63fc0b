package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The way back to the client, with what it is to be told. */
record Return(Issuer issuer) {
    Answer error(AuthorizationRequest request, Refusal refusal, Settings settings) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("error", refusal.error());
        told.put("error_description", refusal.description());
        return answer(request, told, settings);
    }

    Answer code(AuthorizationRequest request, String code, String session, Settings settings) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("session_state", session);
        told.put("code", code);
        return answer(request, told, settings);
    }

    private Answer answer(AuthorizationRequest request, Map<String, String> told, Settings settings) {
        if (!settings.has(Fault.NO_STATE)) {
            request.fields()
                    .get("state")
                    .ifPresent(state -> told.put("state", settings.has(Fault.WRONG_STATE) ? state + "x" : state));
        }
        if (!settings.has(Fault.NO_RETURN_ISSUER)) {
            told.put("iss", settings.has(Fault.WRONG_RETURN_ISSUER) ? issuer.other() : issuer.text());
        }
        return redirect(request.redirect(), told);
    }

    /** 303, so that a browser does not send the password along (RFC 9700 4.12). */
    static Answer redirect(String to, Map<String, String> told) {
        String query = told.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String join = query.isEmpty() ? "" : to.contains("?") ? "&" : "?";
        return Answer.empty(303).with(Map.of("Location", to + join + query, "Cache-Control", "no-store"));
    }
}
