package dev.toolwright.server.wire;

import java.util.List;
import java.util.Locale;

/** One HTTP response as it came over the socket; status 0 when the server closed the connection without any. */
record Reply(int status, List<String> headerLines, String body) {
    static final Reply NONE = new Reply(0, List.of(), "");

    /** The value of a header, or an empty text. */
    String header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headerLines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElse("");
    }

    boolean hasHeader(String line) {
        int colon = line.indexOf(':');
        return header(line.substring(0, colon)).equals(line.substring(colon + 1).strip());
    }
}
