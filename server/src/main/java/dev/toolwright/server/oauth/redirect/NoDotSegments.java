package dev.toolwright.server.oauth.redirect;

import java.util.Arrays;
import java.util.Optional;

/** RFC 9700 section 4.1.1: {@code ..} in any spelling leads out of the path that was registered. */
final class NoDotSegments implements RedirectRule {
    @Override
    public Optional<String> problem(RedirectUri uri) {
        boolean dots = Arrays.stream(uri.path().replaceAll("(?i)%2e", ".").split("/"))
                .map(segment -> segment.split(";", 2)[0])
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
        return RedirectRule.when(dots, "must not have dot segments");
    }
}
