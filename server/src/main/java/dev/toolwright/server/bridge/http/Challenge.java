package dev.toolwright.server.bridge.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says in {@code WWW-Authenticate} when it wants a bearer token (RFC 6750 section 3, RFC 9728 section 5.1).
 *
 * @param parameters by name in lower case; empty when there was no bearer challenge
 */
public record Challenge(Map<String, String> parameters) {
    public static final Challenge NONE = new Challenge(Map.of());

    /** A scheme, or a parameter: both begin with a token, and only a parameter has "=" after it. */
    private static final Pattern PART =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]*)))?");

    public Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** Reads all lines and takes the first bearer challenge, wherever it stands (RFC 9110 section 11.6.1). */
    public static Challenge of(List<String> lines) {
        Map<String, String> found = new TreeMap<>();
        boolean bearer = false;
        Matcher part = PART.matcher(String.join(", ", lines));
        while (part.find()) {
            boolean scheme = part.group(2) == null && part.group(3) == null;
            if (scheme && bearer) {
                break;
            }
            bearer |= scheme && part.group(1).equalsIgnoreCase("Bearer");
            if (bearer && !scheme) {
                found.putIfAbsent(part.group(1).toLowerCase(java.util.Locale.ROOT), value(part));
            }
        }
        return new Challenge(found);
    }

    private static String value(Matcher part) {
        return part.group(2) == null ? part.group(3) : part.group(2).replaceAll("\\\\(.)", "$1");
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public boolean insufficientScope() {
        return parameter("error").equals(Optional.of("insufficient_scope"));
    }
}
