package dev.stockspark.sandbox.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decoded pairs of {@code a=1&b=2}, a query or a form body; repeated names keep all values in order. */
public final class QueryString {
    private QueryString() {}

    /** @throws ApiFailure 400 for a percent sign that encodes nothing */
    public static Map<String, List<String>> parse(String raw) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                String[] halves = pair.split("=", 2);
                pairs.computeIfAbsent(decode(halves[0]), name -> new ArrayList<>())
                        .add(halves.length == 2 ? decode(halves[1]) : "");
            }
        }
        return pairs;
    }

    /** A path segment: as in a query, but a plus is a plus. */
    public static String segment(String raw) {
        return decode(raw.replace("+", "%2B"));
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiFailure.badRequest("malformed percent-encoding in '" + raw + "'");
        }
    }
}
