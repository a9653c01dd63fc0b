package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.ApiRequest.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Path template and values → the request target in origin form (RFC 9112 section 3.2.1). Values are encoded here and nowhere
 * else: every octet that is not unreserved (RFC 3986 section 2.3) becomes a percent triplet, so that a value can neither end
 * its segment nor start another parameter.
 */
final class RequestTarget {
    private static final String UNRESERVED_MARKS = "-._~";
    /** What may stand in a template besides unreserved characters: {@code pchar} and the separator, RFC 3986 section 3.3. */
    private static final String TEMPLATE_MARKS = UNRESERVED_MARKS + "!$&'()*+,;=:@/%";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private RequestTarget() {}

    /**
     * @param basePath the path of the API's address, already encoded, without a slash at its end
     * @throws UnsendableException when a value cannot stand where it is to stand
     */
    static String of(String basePath, String template, Map<String, String> pathValues, List<Parameter> query) {
        StringBuilder target = new StringBuilder(basePath.length() + template.length() + 64).append(basePath);
        expand(target, template, pathValues);
        checkSegments(target, basePath.length());
        char separator = '?';
        for (Parameter parameter : query) {
            encode(target.append(separator), parameter.name(), parameter.name(), UNRESERVED_MARKS);
            encode(target.append('='), parameter.value(), parameter.name(), UNRESERVED_MARKS);
            separator = '&';
        }
        return target.toString();
    }

    private static void expand(StringBuilder target, String template, Map<String, String> values) {
        int position = 0;
        while (position < template.length()) {
            int open = template.indexOf('{', position);
            if (open < 0) {
                encode(target, template.substring(position), template, TEMPLATE_MARKS);
                return;
            }
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("the path template '" + template + "' has an unclosed brace");
            }
            encode(target, template.substring(position, open), template, TEMPLATE_MARKS);
            value(target, template.substring(open + 1, close), template, values);
            position = close + 1;
        }
    }

    private static void value(StringBuilder target, String name, String template, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path template '" + template + "' has no value for '" + name + "'");
        }
        if (value.isEmpty()) {
            throw new UnsendableException("'" + name + "' is empty and cannot be part of an address");
        }
        // Some servers decode %2F before they resolve dot segments, so a dot segment inside a value is as bad as a
        // whole one.
        for (String piece : value.split("[/\\\\]", -1)) {
            if (isDots(piece)) {
                throw new UnsendableException("'" + name + "' may not be or contain the path segment '" + piece + "'");
            }
        }
        encode(target, value, name, UNRESERVED_MARKS);
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

    private static void encode(StringBuilder target, String value, String name, String marks) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isAsciiAlphanumeric(c) || marks.indexOf(c) >= 0) {
                target.append(c);
            } else if (c < 0x80) {
                percent(target, c);
            } else {
                i += encodeBeyondAscii(target, value, i, name) - 1;
            }
        }
    }

    private static int encodeBeyondAscii(StringBuilder target, String value, int index, String name) {
        int codePoint = value.codePointAt(index);
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new UnsendableException("'" + name + "' contains half of a character (an unpaired surrogate)");
        }
        for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            percent(target, octet & 0xff);
        }
        return Character.charCount(codePoint);
    }

    private static void percent(StringBuilder target, int octet) {
        target.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xf]);
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
