package dev.toolwright.server.oauth.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An HTTP answer as a value. */
public record Answer(int status, List<Field> fields, byte[] body) {

    /** A header field; a name may occur more than once. */
    public record Field(String name, String value) {}

    public Answer {
        fields = List.copyOf(fields);
    }

    public static Answer json(int status, ObjectNode body) {
        return of(status, "application/json", body.toString());
    }

    public static Answer html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    public static Answer empty(int status) {
        return new Answer(status, List.of(), new byte[0]);
    }

    /** Always 303: 307 and 308 would repeat a POST at the client's callback, which answers 405 then (RFC 9110 section 15.4.4). */
    public static Answer seeOther(String location) {
        return empty(303).with("Location", location).with("Cache-Control", "no-store");
    }

    /** RFC 6749 section 5.2: code and description as JSON, never to be stored. */
    public static Answer error(int status, Refusal refusal) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", refusal.code().wire());
        body.put("error_description", refusal.description());
        return json(status, body).neverStored();
    }

    /** RFC 6749 section 5.1. */
    public Answer neverStored() {
        return with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }

    /** RFC 9110 section 15.5.14: of a body that is too large nobody reads the rest, so that nothing can follow it. */
    public Answer last() {
        return status == 413 ? with("Connection", "close") : this;
    }

    public Answer with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Answer(status, more, body);
    }

    private static Answer of(int status, String type, String body) {
        return new Answer(status, List.of(new Field("Content-Type", type)), body.getBytes(StandardCharsets.UTF_8));
    }
}
