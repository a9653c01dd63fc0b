package dev.toolwright.server.oauth.client;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RFC 7591 section 5: a name is what the client says, so it is made harmless before anybody reads it. Characters that are invisible or turn
 * the reading direction are removed, and what is left is cut to 100 code points.
 */
public final class ClientName {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 100;

    private ClientName() {}

    /** Empty when nothing readable is left. */
    public static Optional<String> clean(String given) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceAll("");
        String single = visible.replaceAll("[\\p{Zs}\\s]+", " ").strip();
        return single.isEmpty() ? Optional.empty() : Optional.of(cut(single));
    }

    private static String cut(String name) {
        boolean fits = name.codePointCount(0, name.length()) <= LONGEST;
        return fits ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
