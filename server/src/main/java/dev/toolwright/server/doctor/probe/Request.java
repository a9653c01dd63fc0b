package dev.toolwright.server.doctor.probe;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP request, exactly as it is sent; nothing is added but {@code Host}, {@code Connection} and the length. */
public record Request(String method, URI uri, Map<String, String> headers, String body) implements Asked {
    private static final String USER_AGENT = "User-Agent";

    /** A firewall that stops this stops everybody. */
    private static final String DOCTOR = "Mozilla/5.0 (compatible; toolwright-doctor)";

    public Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Request get(URI uri) {
        return new Request("GET", uri, Map.of(USER_AGENT, DOCTOR, "Accept", "application/json"), "");
    }

    static Request post(URI uri, String type, String body) {
        return new Request("POST", uri, Map.of(USER_AGENT, DOCTOR), body)
                .with("Content-Type", type)
                .with("Accept", "application/json");
    }

    static Request options(URI uri, String method, String headers) {
        return new Request("OPTIONS", uri, Map.of(USER_AGENT, DOCTOR), "")
                .with("Origin", Client.BROWSER_ORIGIN)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", headers);
    }

    Request with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, uri, more, body);
    }

    /** The same from another program; without the header for an empty name. */
    Request from(String userAgent) {
        Map<String, String> others = new LinkedHashMap<>(headers);
        others.remove(USER_AGENT);
        if (!userAgent.isEmpty()) {
            others.put(USER_AGENT, userAgent);
        }
        return new Request(method, uri, others, body);
    }
}
