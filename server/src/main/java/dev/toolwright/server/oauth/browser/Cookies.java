package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.secret.SecretHash;
import dev.toolwright.server.oauth.site.PublicAddress;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One cookie for each transaction, so that several tabs do not disturb each other, and only so many. RFC 6265bis section 4.1.3.2: the prefix
 * {@code __Host-} makes sure that no other host and no plain connection has set it. On http, which is loopback only, there is no prefix,
 * because not every client there keeps a Secure cookie.
 */
final class Cookies {
    private static final int MOST = 10;
    private static final int NAME_CHARACTERS = 12;

    private final String prefix;
    private final boolean secure;
    private final Duration life;

    /** @param step what kind of cookie: a browser has one for seeing the page and another for having agreed */
    Cookies(PublicAddress site, String step, Duration life) {
        this.secure = site.secure();
        this.prefix = (secure ? "__Host-" : "") + step + "-";
        this.life = life;
    }

    /** Sets the transaction's cookie, and removes the oldest when there are many. */
    Answer set(Answer answer, ServerRequest request, SecretHash transaction, Secret value) {
        Answer result = answer.with("Set-Cookie", cookie(name(transaction), value.value(), life.toSeconds()));
        List<String> present = names(request);
        for (String surplus : present.subList(0, Math.max(0, present.size() - MOST + 1))) {
            result = result.with("Set-Cookie", cookie(surplus, "", 0));
        }
        return result;
    }

    Answer remove(Answer answer, SecretHash transaction) {
        return answer.with("Set-Cookie", cookie(name(transaction), "", 0));
    }

    /** Whether this browser has the transaction's cookie, with the value that belongs to it. */
    boolean isPresent(ServerRequest request, SecretHash transaction, SecretHash value) {
        return value(request, name(transaction)).filter(value::matches).isPresent();
    }

    private String name(SecretHash transaction) {
        return prefix + transaction.value().substring(0, NAME_CHARACTERS);
    }

    private String cookie(String name, String value, long seconds) {
        return name + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    private static Optional<String> value(ServerRequest request, String name) {
        return pairs(request).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** Oldest first, which is the order browsers send them in (RFC 6265 section 5.4). */
    private List<String> names(ServerRequest request) {
        return pairs(request).stream()
                .filter(pair -> pair.startsWith(prefix) && pair.contains("="))
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
    }

    private static List<String> pairs(ServerRequest request) {
        List<String> pairs = new ArrayList<>();
        for (String header : request.headers().all(HeaderNames.COOKIE, List::of)) {
            for (String pair : header.split(";")) {
                pairs.add(pair.strip());
            }
        }
        return pairs;
    }
}
