package dev.toolwright.server.oauth.http;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.form.FormReader;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Reads request bodies up to a limit, and only in the type that the endpoint takes. */
public final class Body {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Body() {}

    /** @throws RefusedException 400, 413 or 415 */
    public static Form form(ServerRequest request, int limit) {
        requireType(request, FORM);
        return FormReader.read(new String(bytes(request, limit), StandardCharsets.UTF_8))
                .orElseThrow(() -> refused(400, "the form is malformed"));
    }

    /** @throws RefusedException 413 or 415 */
    public static byte[] json(ServerRequest request, int limit) {
        requireType(request, JSON);
        return bytes(request, limit);
    }

    /** The parameters of the query. @throws RefusedException 400 */
    public static Form query(ServerRequest request) {
        return FormReader.read(request.query().rawValue()).orElseThrow(() -> refused(400, "the query is malformed"));
    }

    /** The media type must be the first thing in the one header there is; its parameters do not matter. */
    private static void requireType(ServerRequest request, String expected) {
        List<String> types = request.headers().values(HeaderNames.CONTENT_TYPE);
        String type = types.size() == 1 ? types.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT) : "";
        if (!type.equals(expected)) {
            throw refused(415, "the body must be " + expected);
        }
    }

    private static byte[] bytes(ServerRequest request, int limit) {
        if (request.headers().contentLength().orElse(0) > limit) {
            throw refused(413, "the body is too large");
        }
        byte[] bytes = read(request, limit + 1);
        if (bytes.length > limit) {
            throw refused(413, "the body is too large");
        }
        return bytes;
    }

    /** The stream is not closed: that would read on to the end of what has just been refused. */
    private static byte[] read(ServerRequest request, int most) {
        try {
            return TimelyBody.read(request.content().inputStream(), most, LONGEST);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RefusedException refused(int status, String description) {
        return new RefusedException(status, Refusal.of(ErrorCode.INVALID_REQUEST, description));
    }
}
