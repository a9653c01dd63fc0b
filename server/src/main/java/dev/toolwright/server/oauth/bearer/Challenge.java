package dev.toolwright.server.oauth.bearer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a request without the right token is answered.
 *
 * @param status 401 or 403
 * @param wwwAuthenticate the one value of the one {@code WWW-Authenticate} header
 */
public record Challenge(int status, String wwwAuthenticate, String error, String description) {
    /** The JSON body; clients that cannot read headers look here. */
    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", error);
        body.put("error_description", description);
        return body;
    }
}
