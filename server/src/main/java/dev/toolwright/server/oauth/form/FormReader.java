package dev.toolwright.server.oauth.form;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * RFC 6749 appendix B: parameters are UTF-8, then percent-encoded. Anything that two readers could take for two different things
 * (a broken escape, broken UTF-8, a control character) is refused rather than repaired.
 */
public final class FormReader {
    private static final int MOST_PARAMETERS = 100;

    private FormReader() {}

    /** Empty when the text is malformed; the caller answers {@code invalid_request}. */
    public static Optional<Form> read(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = encoded.isEmpty() ? new String[0] : encoded.split("&");
        if (pairs.length > MOST_PARAMETERS) {
            return Optional.empty();
        }
        for (String pair : pairs) {
            if (!add(pair, values)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Form(values));
    }

    private static boolean add(String pair, Map<String, List<String>> values) {
        int equals = pair.indexOf('=');
        Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
        Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
        if (name.isEmpty() || value.isEmpty()) {
            return false;
        }
        if (!value.get().isEmpty()) {
            values.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
        }
        return true;
    }

    private static Optional<String> decode(String encoded) {
        return bytes(encoded).flatMap(FormReader::text).filter(text -> text.chars()
                .noneMatch(Character::isISOControl));
    }

    private static Optional<byte[]> bytes(String encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int octet = c == '%' ? octet(encoded, i + 1) : literal(c);
            if (octet < 0) {
                return Optional.empty();
            }
            out.write(octet);
            i += c == '%' ? 2 : 0;
        }
        return Optional.of(out.toByteArray());
    }

    /** Negative for what must not stand unescaped in a query or a form. */
    private static int literal(char c) {
        boolean visible = c > ' ' && c < 0x7F;
        return c == '+' ? ' ' : visible ? c : -1;
    }

    /** Negative when there are no two hexadecimal digits at this place. */
    private static int octet(String encoded, int at) {
        if (at + 2 > encoded.length()) {
            return -1;
        }
        int high = digit(encoded.charAt(at));
        int low = digit(encoded.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Java would also take the digits of other scripts. */
    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static Optional<String> text(byte[] utf8) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
