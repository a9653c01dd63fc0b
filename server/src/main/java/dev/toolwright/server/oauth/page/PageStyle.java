package dev.toolwright.server.oauth.page;

import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.http.RefusedException;
import dev.toolwright.server.oauth.http.Style;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** How endpoints for people speak when something goes wrong. No answer carries a CORS header: other pages may read nothing here. */
public record PageStyle(Pages pages) implements Style {
    private static final Logger LOG = System.getLogger(PageStyle.class.getName());

    @Override
    public Answer methodNotAllowed(ServerRequest request) {
        return as(405, request);
    }

    @Override
    public Answer refused(ServerRequest request, RefusedException refused) {
        return as(refused.status(), request);
    }

    @Override
    public Answer failed(ServerRequest request, RuntimeException failed) {
        LOG.log(Level.ERROR, "a request to " + request.path().path() + " failed", failed);
        return pages.problem(Problem.FAILED, language(request));
    }

    @Override
    public Answer finish(Answer answer, String methods) {
        return answer;
    }

    /** Of a request that says nothing else about it. */
    public static Language language(ServerRequest request) {
        return Language.of(
                "", request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
    }

    private Answer as(int status, ServerRequest request) {
        Answer page = pages.problem(Problem.REQUEST_MALFORMED, language(request));
        return new Answer(status, page.fields(), page.body());
    }
}
