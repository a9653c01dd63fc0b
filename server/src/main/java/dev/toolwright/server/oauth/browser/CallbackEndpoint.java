package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.secret.SecretHash;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code GET /callback}: the browser comes back from the provider. The order of checks: a state that waits, the browser that agreed, used for the
 * first time; only then is anything of the answer read (RFC 9700 sections 2.1 and 4.7).
 */
record CallbackEndpoint(Desk desk, RedirectSignIn signIn, Arrival arrival, URI callback) {

    Answer answer(ServerRequest request, Form form) {
        Language language = PageStyle.language(request);
        Optional<PendingSignIn> pending = form.one("state").map(SecretHash::of).flatMap(state -> desk.ground()
                .store()
                .signIns()
                .findByState(state, desk.ground().now()));
        if (pending.isEmpty() || !form.repeated().isEmpty()) {
            return desk.pages().problem(Problem.SIGN_IN_LOST, language);
        }
        return desk.agreed()
                        .isPresent(request, pending.get().id(), pending.get().binding())
                ? arrive(pending.get(), form, request)
                : desk.pages().problem(Problem.SIGN_IN_FOREIGN, language);
    }

    private Answer arrive(PendingSignIn pending, Form form, ServerRequest request) {
        if (!desk.ground().store().signIns().take(pending.id(), desk.ground().now())) {
            return desk.pages().problem(Problem.SIGN_IN_LOST, PageStyle.language(request));
        }
        Approved approved = Approved.open(desk.ground(), pending);
        Map<String, String> parameters = new TreeMap<>();
        form.values().forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.remove("state");
        Answer answer = arrival.of(signIn.arrive(parameters, approved.memo(), callback), approved.request(), request);
        return desk.agreed().remove(answer, pending.id());
    }
}
