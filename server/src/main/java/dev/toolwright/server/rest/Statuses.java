package dev.toolwright.server.rest;

import static java.util.Map.entry;

import java.util.Map;

/** HTTP statuses for the codes of failed tools. */
final class Statuses {
    /** For codes of a tool's own: the request was understood and cannot be carried out (RFC 9110 section 15.5.21). */
    private static final int CANNOT_BE_DONE = 422;

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            entry("invalid_arguments", 400),
            entry("upstream_unsendable", 400),
            entry("forbidden", 403),
            entry("upstream_forbidden", 403),
            entry("not_found", 404),
            entry("upstream_not_found", 404),
            entry("conflict", 409),
            entry("confirmation_needed", 409),
            entry("confirmation_refused", 409),
            entry("upstream_conflict", 409),
            entry("internal", 500),
            entry("not_computable", 502),
            entry("not_signed_in", 502),
            entry("upstream_cut", 502),
            entry("upstream_failed", 502),
            entry("upstream_unreadable", 502),
            entry("upstream_busy", 503),
            entry("upstream_unreachable", 503),
            entry("timeout", 504),
            entry("upstream_timeout", 504));

    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            entry(400, "Bad Request"),
            entry(401, "Unauthorized"),
            entry(403, "Forbidden"),
            entry(404, "Not Found"),
            entry(405, "Method Not Allowed"),
            entry(409, "Conflict"),
            entry(415, "Unsupported Media Type"),
            entry(422, "Unprocessable Content"),
            entry(500, "Internal Server Error"),
            entry(502, "Bad Gateway"),
            entry(503, "Service Unavailable"),
            entry(504, "Gateway Timeout"));

    private Statuses() {}

    static int of(String code) {
        return BY_CODE.getOrDefault(code, CANNOT_BE_DONE);
    }

    static String phrase(int status) {
        String phrase = PHRASES.get(status);
        if (phrase == null) {
            throw new IllegalArgumentException("no problem is answered with " + status);
        }
        return phrase;
    }
}
