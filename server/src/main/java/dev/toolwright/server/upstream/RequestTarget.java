package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.ApiRequest.Given;
import dev.toolwright.server.upstream.ApiRequest.In;
import java.util.List;

/**
 * Path template and values → the request target in origin form (RFC 9112 section 3.2.1). Values are encoded here and nowhere
 * else: every octet that is not unreserved (RFC 3986 section 2.3) becomes a percent triplet, so that a value can neither end
 * its segment nor start another parameter.
 */
final class RequestTarget {
    /** What may stand in a template besides unreserved characters: {@code pchar} and the separator, RFC 3986 section 3.3. */
    private static final String TEMPLATE_MARKS = Percent.UNRESERVED + "!$&'()*+,;=:@/%";

    private RequestTarget() {}

    /**
     * @param basePath the path of the API's address, already encoded, without a slash at its end
     * @throws UnsendableException when a value cannot stand where it is to stand
     */
    static String of(String basePath, ApiRequest request) {
        String template = request.path();
        StringBuilder target = new StringBuilder(basePath.length() + template.length() + 64).append(basePath);
        expand(target, template, request.values(In.PATH));
        checkSegments(target, basePath.length());
        char separator = '?';
        for (Given each : request.values(In.QUERY)) {
            for (String pair : Styled.inQuery(each)) {
                target.append(separator).append(pair);
                separator = '&';
            }
        }
        return target.toString();
    }

    private static void expand(StringBuilder target, String template, List<Given> values) {
        int position = 0;
        while (position < template.length()) {
            int open = template.indexOf('{', position);
            if (open < 0) {
                Percent.encode(target, template.substring(position), template, TEMPLATE_MARKS);
                return;
            }
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("the path template '" + template + "' has an unclosed brace");
            }
            Percent.encode(target, template.substring(position, open), template, TEMPLATE_MARKS);
            value(target, template.substring(open + 1, close), template, values);
            position = close + 1;
        }
    }

    private static void value(StringBuilder target, String name, String template, List<Given> values) {
        Given given = values.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the path template '" + template + "' has no value for '" + name + "'"));
        String styled = Styled.inPath(given, value -> harmless(name, value));
        if (styled.isEmpty()) {
            throw new UnsendableException("'" + name + "' is empty and cannot be part of an address");
        }
        target.append(styled);
    }

    /** Some servers decode %2F before they resolve dot segments, so a dot segment inside a value is as bad as a whole one. */
    private static String harmless(String name, String value) {
        for (String piece : value.split("[/\\\\]", -1)) {
            if (isDots(piece)) {
                throw new UnsendableException("'" + name + "' may not be or contain the path segment '" + piece + "'");
            }
        }
        return value;
    }

    /** Two values in one segment, each harmless, can make a dot segment together. */
    private static void checkSegments(StringBuilder target, int from) {
        for (String segment : target.substring(from).split("/", -1)) {
            if (isDots(segment)) {
                throw new UnsendableException("the values make the path segment '" + segment + "'");
            }
        }
    }

    private static boolean isDots(CharSequence segment) {
        return ".".contentEquals(segment) || "..".contentEquals(segment);
    }
}
