package dev.toolwright.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a variable may look like.
 *
 * @param expected completes the sentence "expected …"
 * @param read the value, or nothing when the text does not have this shape
 */
public record Shape<T>(String expected, Function<String, Optional<T>> read) {
    private static final int KEY_BYTES = 32;
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|kB|MB)");

    public static Shape<String> text(String expected) {
        return new Shape<>(expected, text -> Optional.of(text).filter(t -> !t.isBlank()));
    }

    public static Shape<Integer> number(int from, int to) {
        return new Shape<>("a whole number from " + from + " to " + to, text -> integer(text)
                .filter(n -> n >= from && n <= to));
    }

    public static Shape<Duration> duration() {
        return new Shape<>("a duration such as 500ms, 30s, 5m or 1h", Shape::readDuration);
    }

    public static Shape<Boolean> flag() {
        return new Shape<>("true or false", text -> Optional.of(text)
                .filter(t -> t.equals("true") || t.equals("false"))
                .map(Boolean::valueOf));
    }

    /** Bytes. */
    public static Shape<Integer> size() {
        return new Shape<>("a size such as 900B, 64kB or 4MB (at most 1000MB)", Shape::readSize);
    }

    public static <E extends Enum<E>> Shape<E> oneOf(Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Shape<>(
                "one of " + String.join(", ", names),
                text -> Optional.of(names.indexOf(text)).filter(i -> i >= 0).map(i -> type.getEnumConstants()[i]));
    }

    /** Comma-separated; an empty text is an empty list. */
    public static Shape<List<String>> list(String expected) {
        return new Shape<>(
                expected,
                text -> Optional.of(Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList()));
    }

    /** An http or https address of a server as a whole, without a path. */
    public static Shape<URI> origin() {
        return new Shape<>(
                "an address such as https://mcp.example.com",
                text -> base().read.apply(text).filter(uri -> Set.of("", "/").contains(uri.getRawPath())));
    }

    /** An http or https address to put paths behind: no user, query or fragment. */
    public static Shape<URI> base() {
        return new Shape<>(
                "an address such as https://host/path, without user name, query or fragment", text -> readUrl(text)
                        .filter(uri -> uri.getRawUserInfo() == null
                                && uri.getRawQuery() == null
                                && uri.getRawFragment() == null));
    }

    /** The same, or nothing at all when the text is empty. */
    public static <T> Shape<Optional<T>> optional(Shape<T> shape) {
        return new Shape<>(
                shape.expected,
                text -> text.isEmpty()
                        ? Optional.of(Optional.empty())
                        : shape.read.apply(text).map(Optional::of));
    }

    /** 32 bytes. */
    public static Shape<Continuity.StateKey> stateKey() {
        return new Shape<>("32 bytes in base64, such as openssl rand -base64 32 prints", Shape::readKey);
    }

    private static Optional<Continuity.StateKey> readKey(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text))
                    .filter(bytes -> bytes.length == KEY_BYTES)
                    .map(Continuity.StateKey::new);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> integer(String text) {
        return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Duration> readDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }

    private static Optional<Integer> readSize(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long unit =
                switch (matcher.group(2)) {
                    case "B" -> 1;
                    case "kB" -> 1_000;
                    default -> 1_000_000;
                };
        return Optional.of(Long.parseLong(matcher.group(1)) * unit)
                .filter(bytes -> bytes <= 1_000_000_000)
                .map(Math::toIntExact);
    }

    private static Optional<URI> readUrl(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> isWeb(uri) && uri.getHost() != null);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    }
}
