package dev.toolwright.server.upstream;

import java.nio.charset.StandardCharsets;

/** Percent-encoding, RFC 3986 section 2.1. */
final class Percent {
    /** What never needs it besides letters and digits, section 2.3. */
    static final String UNRESERVED = "-._~";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Percent() {}

    /**
     * @param name of the value, for the message
     * @param marks what stays as it is besides letters and digits of ASCII
     * @throws UnsendableException when the value is no text that UTF-8 could carry
     */
    static void encode(StringBuilder target, String value, String name, String marks) {
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

    static String encoded(String value, String name, String marks) {
        StringBuilder target = new StringBuilder(value.length() + 16);
        encode(target, value, name, marks);
        return target.toString();
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
