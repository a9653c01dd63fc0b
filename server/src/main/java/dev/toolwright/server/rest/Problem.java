package dev.toolwright.server.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A problem document (RFC 9457). Its type is always {@code about:blank}, so its title is the status in words; {@code code} is an extension
 * member for programs, {@code detail} the sentence for the person.
 */
public record Problem(int status, String code, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", Statuses.phrase(status))
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
    }
}
