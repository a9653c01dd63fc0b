package dev.toolwright.server.oauth.http;

import io.helidon.webserver.http.ServerRequest;

/** How an endpoint speaks when it has nothing of its own to say, and what every answer of it carries. */
public interface Style {
    Answer methodNotAllowed(ServerRequest request);

    Answer refused(ServerRequest request, RefusedException refused);

    /** Something of ours failed; whoever implements it also logs it. */
    Answer failed(ServerRequest request, RuntimeException failed);

    /** @param methods as the Allow header has them */
    Answer finish(Answer answer, String methods);
}
