package dev.toolwright.server.bridge.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text of a message as a header repeats it (2026-07-28, Streamable HTTP, value encoding). */
final class HeaderValue {
    private static final String PREFIX = "=?base64?";
    private static final String SUFFIX = "?=";

    private HeaderValue() {}

    static String of(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~')
                && text.equals(text.strip())
                && !(text.startsWith(PREFIX) && text.endsWith(SUFFIX));
        return plain
                ? text
                : PREFIX + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + SUFFIX;
    }
}
