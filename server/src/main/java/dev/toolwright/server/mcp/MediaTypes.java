package dev.toolwright.server.mcp;

import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The body must be JSON, and JSON must be welcome in return. Clients have to accept both JSON and event streams; one that names
 * only the first, or nothing, is served all the same, because JSON is all that it gets.
 */
final class MediaTypes {
    private static final String JSON = "application/json";
    private static final Set<String> WELCOME = Set.of(JSON, "application/*", "*/*");

    private MediaTypes() {}

    /** @throws Refusal 415 or 406 (RFC 9110 sections 15.5.16 and 15.5.7) */
    static void check(Headers headers) {
        String content = headers.value("Content-Type").map(MediaTypes::essence).orElse("");
        if (!content.equals(JSON)) {
            throw new Refusal(
                    new Fault(415, Fault.INVALID_REQUEST, "the Content-Type header must be application/json"));
        }
        if (!headers.value("Accept").map(MediaTypes::welcomesJson).orElse(true)) {
            throw new Refusal(new Fault(406, Fault.INVALID_REQUEST, "the Accept header must include application/json"));
        }
    }

    private static boolean welcomesJson(String accept) {
        return Arrays.stream(accept.split(",")).map(MediaTypes::essence).anyMatch(WELCOME::contains);
    }

    private static String essence(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
