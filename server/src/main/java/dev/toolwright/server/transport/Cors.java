package dev.toolwright.server.transport;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What browsers need to hear before they let an allowed page call (Fetch standard, CORS protocol). The Origin has been checked
 * already. A preflight carries no credentials, so it is answered before anybody asks for them.
 */
final class Cors {
    private static final List<String> REQUEST_HEADERS = List.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "MCP-Protocol-Version",
            "Mcp-Session-Id",
            "Mcp-Method",
            "Mcp-Name",
            "Last-Event-ID");
    private static final String EXPOSED = "WWW-Authenticate, Mcp-Session-Id, MCP-Protocol-Version";
    private static final HeaderName ASKED_METHOD = HeaderNames.create("Access-Control-Request-Method");
    private static final String ONE_HOUR = "3600";

    private final String requestHeaders;

    /** @param mirrored the Mcp-Param headers of the tools */
    Cors(Stream<String> mirrored) {
        this.requestHeaders = Stream.concat(REQUEST_HEADERS.stream(), mirrored).collect(Collectors.joining(", "));
    }

    /** Adds what an answer to a page needs; answers a preflight itself and says so. */
    boolean answered(ServerRequest req, ServerResponse res) {
        res.header(HeaderNames.VARY, "Origin");
        if (!req.headers().contains(HeaderNames.ORIGIN)) {
            return false;
        }
        res.header(
                HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN,
                req.headers().get(HeaderNames.ORIGIN).get());
        res.header(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        if (!req.prologue().method().equals(Method.OPTIONS) || !req.headers().contains(ASKED_METHOD)) {
            return false;
        }
        res.header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "POST, GET, DELETE, OPTIONS");
        res.header(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, requestHeaders);
        res.header(HeaderNames.ACCESS_CONTROL_MAX_AGE, ONE_HOUR);
        res.status(Status.NO_CONTENT_204).send();
        return true;
    }
}
