package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API for one request that leads to another by a link in its answer (RFC 8288). Of a link only the query is followed: the
 * request stays one of the same operation, to the same server.
 */
public final class NextLink implements Api {
    private final Api api;
    private final String relation;
    private final @Nullable String target;
    private @Nullable String next;

    /**
     * @param relation such as {@code next}
     * @param target where the answer before led to; null for the first request
     */
    public NextLink(Api api, String relation, @Nullable String target) {
        this.api = api;
        this.relation = relation;
        this.target = target;
    }

    @Override
    public JsonNode send(ApiRequest request) {
        ApiAnswer answer = api.exchange(target == null ? request : request.query(query(request, target)));
        next = LinkField.target(answer.links(), relation).orElse(null);
        return answer.json();
    }

    /** Where the answer leads to; null when it leads nowhere. */
    public @Nullable String next() {
        return next;
    }

    private static List<Parameter> query(ApiRequest request, String target) {
        int start = target.indexOf('?');
        int end = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
        if (start < 0 || start >= end) {
            throw new UpstreamException(
                    new UpstreamFailure.Unreadable(request.operation(), "the link to the next page has no query"));
        }
        List<Parameter> query = new ArrayList<>();
        for (String pair : target.substring(start + 1, end).split("&")) {
            String[] sides = pair.split("=", 2);
            query.add(new Parameter(decoded(request, sides[0]), sides.length > 1 ? decoded(request, sides[1]) : ""));
        }
        return query;
    }

    private static String decoded(ApiRequest request, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new UpstreamException(
                    new UpstreamFailure.Unreadable(request.operation(), "the link to the next page is malformed"));
        }
    }
}
