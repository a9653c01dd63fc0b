package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.Pages;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.redirect.RedirectLocation;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends the browser back to the client, RFC 6749 sections 4.1.2 and 4.1.2.1, with {@code iss} once (RFC 9207 section 2). Whatever URI a record
 * holds is checked once more before anybody is sent there.
 */
record ClientAnswer(PublicAddress site, RedirectPolicy redirects, Pages pages) {

    Answer code(AuthorizationRequest request, Secret code, Language language) {
        return send(request.client().redirectUri(), Map.of("code", code.value()), request.state(), language);
    }

    Answer denied(AuthorizationRequest request, Language language) {
        Refusal refusal = Refusal.of(ErrorCode.ACCESS_DENIED, "the person did not allow it");
        return refused(request.client().redirectUri(), request.state(), refusal, language);
    }

    Answer refused(String redirectUri, Optional<String> state, Refusal refusal, Language language) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", refusal.code().wire());
        parameters.put("error_description", refusal.description());
        return send(redirectUri, parameters, state, language);
    }

    private Answer send(String redirectUri, Map<String, String> first, Optional<String> state, Language language) {
        if (!redirects.accepts(redirectUri)) {
            return pages.problem(Problem.REDIRECT_FOREIGN, language);
        }
        Map<String, String> parameters = new LinkedHashMap<>(first);
        state.ifPresent(value -> parameters.put("state", value));
        parameters.put("iss", site.issuer());
        return Answer.seeOther(RedirectLocation.of(redirectUri, parameters)).with("Referrer-Policy", "no-referrer");
    }
}
