package dev.toolwright.server.doctor.probe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code WWW-Authenticate} line (RFC 9110 section 11.6.1), read the way the TypeScript SDK and its descendants do: the scheme up to
 * the first blank, parameters only as quoted strings.
 */
public record Challenge(String line) {
    private static final Pattern SECOND_SCHEME = Pattern.compile(",\\s*([A-Za-z][A-Za-z0-9-]*)\\s+[A-Za-z_]+\\s*=");

    public String scheme() {
        return line.strip().split("\\s", 2)[0];
    }

    public boolean bearer() {
        return scheme().equalsIgnoreCase("Bearer");
    }

    /** A further scheme in the same line. */
    public Optional<String> second() {
        return Optional.of(SECOND_SCHEME.matcher(line)).filter(Matcher::find).map(matcher -> matcher.group(1));
    }

    public Optional<String> parameter(String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]+)\"").matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
