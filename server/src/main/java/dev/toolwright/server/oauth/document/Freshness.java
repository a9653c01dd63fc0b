package dev.toolwright.server.oauth.document;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Client ID metadata document section 5.2 and RFC 9111 section 5.2.2.1: how long a valid document is used without asking again, between
 * five minutes, so that nobody makes this server hammer a host, and a day.
 */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age=\"?(\\d{1,9})");
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofHours(24);

    private Freshness() {}

    static Duration of(String cacheControl) {
        Matcher age = MAX_AGE.matcher(cacheControl);
        Duration wished = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : LEAST;
        return wished.compareTo(LEAST) < 0 ? LEAST : wished.compareTo(MOST) > 0 ? MOST : wished;
    }
}
