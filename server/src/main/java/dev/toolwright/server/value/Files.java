package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Files, which are objects {@code {name, type, data}} with the data in Base64. */
public final class Files {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    private Files() {}

    /** The file in a data URL (RFC 2397). */
    public static @Nullable JsonNode of(@Nullable String url, String expression) {
        if (url == null) {
            return null;
        }
        int comma = url.indexOf(',');
        if (!url.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || comma < 0) {
            throw ValueException.computing(expression, "there is text that is no data URL");
        }
        String head = url.substring(SCHEME.length(), comma);
        boolean encoded = head.endsWith(BASE64);
        String type = (encoded ? head.substring(0, head.length() - BASE64.length()) : head).split(";", 2)[0];
        String data = encoded ? url.substring(comma + 1) : base64(url.substring(comma + 1), expression);
        return Fields.leavingOutNull()
                .put("type", type.isEmpty() ? "text/plain" : type)
                .put("data", data)
                .tree();
    }

    private static String base64(String percentEncoded, String expression) {
        try {
            String plain = URLDecoder.decode(percentEncoded.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException malformed) {
            throw ValueException.computing(expression, "there is text that is no data URL");
        }
    }
}
