package dev.toolwright.server.transport;

import dev.toolwright.server.oauth.bearer.Admission;
import dev.toolwright.server.oauth.bearer.BearerGate;
import dev.toolwright.server.oauth.bearer.Challenge;
import dev.toolwright.server.tool.ToolDescriptor;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Stands before the tools, for every method and before the body is read. Whom it turns away, it has answered. */
record Door(Optional<BearerGate> gate, Voice voice) {

    /** Empty when the request has been answered. */
    Optional<Visitor> enter(ServerRequest req, ServerResponse res) {
        if (gate.isEmpty()) {
            return Optional.of(Visitor.local(languages(req)));
        }
        List<String> shown = req.headers().all(HeaderNames.AUTHORIZATION, List::of);
        return switch (gate.get().admit(shown)) {
            case Admission.Authenticated token ->
                Optional.of(Visitor.with(token, languages(req), () -> gate.get().revoked(shown)));
            case Admission.Unauthenticated no -> challenged(no.challenge(), res);
            case Admission.InvalidToken no -> challenged(no.challenge(), res);
            case Admission.InsufficientScope no -> challenged(no.challenge(), res);
            case Admission.Unavailable no -> unavailable(no, res);
        };
    }

    /** One header or several, which mean the same (RFC 9110, section 5.2). */
    private static String languages(ServerRequest req) {
        return String.join(",", req.headers().all(HeaderNames.ACCEPT_LANGUAGE, List::of));
    }

    /** Answers a call of a tool that was not granted, so that the client can ask the person for more. */
    void stepUp(Visitor visitor, ToolDescriptor tool, ServerResponse res) {
        visitor.token()
                .flatMap(token -> gate.flatMap(known -> known.missing(token, tool)))
                .ifPresent(challenge -> challenged(challenge, res));
    }

    private Optional<Visitor> challenged(Challenge challenge, ServerResponse res) {
        res.status(challenge.status())
                .header(HeaderNames.WWW_AUTHENTICATE, challenge.wwwAuthenticate())
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.CONTENT_TYPE, voice.contentType())
                .send(voice.body(challenge).toString().getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private static Optional<Visitor> unavailable(Admission.Unavailable down, ServerResponse res) {
        res.status(Status.SERVICE_UNAVAILABLE_503)
                .header(HeaderNames.RETRY_AFTER, Long.toString(down.retryAfter().toSeconds()))
                .send();
        return Optional.empty();
    }
}
