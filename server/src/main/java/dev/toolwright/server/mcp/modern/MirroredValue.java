package dev.toolwright.server.mcp.modern;

import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads header values that repeat something of the body (2026-07-28, Streamable HTTP, value encoding). */
final class MirroredValue {
    private static final String PREFIX = "=?base64?";
    private static final String SUFFIX = "?=";

    private MirroredValue() {}

    /** @throws Refusal -32020 when it holds characters that no header may hold, or is not what it claims to be */
    static String decode(String header, String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\t')) {
            throw mismatch(header + " holds characters outside of visible ASCII");
        }
        if (value.length() < PREFIX.length() + SUFFIX.length()
                || !value.startsWith(PREFIX)
                || !value.endsWith(SUFFIX)) {
            return value;
        }
        try {
            byte[] bytes = bytes(value.substring(PREFIX.length(), value.length() - SUFFIX.length()));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw mismatch(header + " claims to be Base64 of UTF-8 but is not");
        }
    }

    /** Java's decoder is content without the padding that RFC 4648 section 4 demands. */
    private static byte[] bytes(String base64) {
        if (base64.length() % 4 != 0) {
            throw new IllegalArgumentException("not padded");
        }
        return Base64.getDecoder().decode(base64);
    }

    static Refusal mismatch(String fact) {
        return new Refusal(new Fault(400, Fault.HEADER_MISMATCH, "header mismatch: " + fact));
    }
}
