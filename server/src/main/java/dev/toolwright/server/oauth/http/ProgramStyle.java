package dev.toolwright.server.oauth.http;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.grant.StoreException;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** JSON for programs. Browser-based clients may read it from any page, as it depends on no cookie (Fetch standard, CORS protocol). */
final class ProgramStyle implements Style {
    private static final Logger LOG = System.getLogger(ProgramStyle.class.getName());
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, Accept, MCP-Protocol-Version";

    @Override
    public Answer methodNotAllowed(ServerRequest request) {
        return Answer.error(405, Refusal.of(ErrorCode.INVALID_REQUEST, "this method is not allowed here"));
    }

    @Override
    public Answer refused(ServerRequest request, RefusedException refused) {
        return Answer.error(refused.status(), refused.refusal());
    }

    @Override
    public Answer failed(ServerRequest request, RuntimeException failed) {
        LOG.log(Level.ERROR, "a request to " + request.path().path() + " failed", failed);
        return failed instanceof StoreException
                ? Answer.error(
                                503,
                                Refusal.of(ErrorCode.TEMPORARILY_UNAVAILABLE, "nothing was changed, try again soon"))
                        .with("Retry-After", "5")
                : Answer.error(500, Refusal.of(ErrorCode.SERVER_ERROR, "nothing is known to have changed"));
    }

    @Override
    public Answer finish(Answer answer, String methods) {
        Answer shared = answer.with("Access-Control-Allow-Origin", "*").with("X-Content-Type-Options", "nosniff");
        return answer.status() == 204
                ? shared.with("Access-Control-Allow-Methods", methods)
                        .with("Access-Control-Allow-Headers", REQUEST_HEADERS)
                        .with("Access-Control-Max-Age", "3600")
                : shared;
    }
}
