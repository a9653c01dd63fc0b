package dev.toolwright.server.rest;

import java.util.List;
import java.util.Optional;

/**
 * A request below {@code /api}.
 *
 * @param path decoded, without {@code /api}
 * @param query decoded, in the order it was sent
 */
public record RestRequest(
        String method, String path, List<Parameter> query, Optional<String> contentType, byte[] body) {

    /** A parameter of the query; a name may occur more than once. */
    public record Parameter(String name, String value) {}

    public RestRequest {
        query = List.copyOf(query);
    }
}
