package dev.toolwright.server.doctor;

import java.util.ArrayList;
import java.util.List;

/** An answer of a test's server. */
record Said(int status, List<Header> headers, String body) {

    record Header(String name, String value) {}

    static Said json(int status, String body) {
        return new Said(status, List.of(new Header("Content-Type", "application/json")), body);
    }

    static Said html(int status) {
        return new Said(status, List.of(new Header("Content-Type", "text/html")), "<!doctype html><p>Hello</p>");
    }

    Said status(int other) {
        return new Said(other, headers, body);
    }

    Said body(String other) {
        return new Said(status, headers, other);
    }

    /** With something in the body written differently; what is replaced must be there. */
    Said but(String text, String other) {
        if (!body.contains(text)) {
            throw new AssertionError("\"" + text + "\" is not in " + body);
        }
        return body(body.replace(text, other));
    }

    Said with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Said(status, more, body);
    }

    Said without(String name) {
        return new Said(
                status,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }
}
