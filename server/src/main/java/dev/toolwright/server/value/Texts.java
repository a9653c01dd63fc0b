package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Text. Positions and lengths count characters (code points), as in CEL. The methods that give a text give null for null. The
 * parameter {@code expression} is what was written in tools.yaml, for messages.
 */
public final class Texts {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Texts() {}

    public static long size(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether the pattern fits some part of the text, in time linear in the text's length.
     *
     * @param pattern a constant of the generated code: it is compiled once and kept
     */
    public static boolean matches(String text, String pattern) {
        return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
    }

    public static long indexOf(String text, String part) {
        return position(text, text.indexOf(part));
    }

    public static long indexOf(String text, String part, long from, String expression) {
        return position(text, text.indexOf(part, offset(text, from, expression)));
    }

    public static @Nullable String lowerAscii(@Nullable String text) {
        return text == null ? null : mapAscii(text, 'A', 'Z', 'a' - 'A');
    }

    public static @Nullable String upperAscii(@Nullable String text) {
        return text == null ? null : mapAscii(text, 'a', 'z', 'A' - 'a');
    }

    public static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    public static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** Without Unicode white space at both ends. */
    public static @Nullable String trim(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static @Nullable String replace(@Nullable String text, String part, String by) {
        return text == null ? null : text.replace(part, by);
    }

    /** @param most how many occurrences are replaced; all where it is negative */
    public static @Nullable String replace(@Nullable String text, String part, String by, long most) {
        if (text == null || most < 0) {
            return replace(text, part, by);
        }
        Matcher matcher = java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(part))
                .matcher(text);
        StringBuilder replaced = new StringBuilder();
        for (long i = 0; i < most && matcher.find(); i++) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(by));
        }
        return matcher.appendTail(replaced).toString();
    }

    public static @Nullable List<String> split(@Nullable String text, String separator) {
        return split(text, separator, -1);
    }

    /** @param most how many parts there are at most, the last one being the rest; without limit where it is negative */
    public static @Nullable List<String> split(@Nullable String text, String separator, long most) {
        if (text == null) {
            return null;
        }
        if (separator.isEmpty()) {
            return characters(text, most);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (most != 0) {
            int to = most > 0 && parts.size() + 1 >= most ? -1 : text.indexOf(separator, from);
            parts.add(text.substring(from, to < 0 ? text.length() : to));
            if (to < 0) {
                break;
            }
            from = to + separator.length();
        }
        return Collections.unmodifiableList(parts);
    }

    private static List<String> characters(String text, long most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length() && most != 0) {
            boolean last = most > 0 && parts.size() + 1 >= most;
            int to = last ? text.length() : text.offsetByCodePoints(from, 1);
            parts.add(text.substring(from, to));
            from = to;
        }
        return Collections.unmodifiableList(parts);
    }

    public static @Nullable String join(@Nullable List<String> parts, String separator, String expression) {
        if (parts == null) {
            return null;
        }
        if (parts.contains(null)) {
            throw ValueException.computing(expression, "an element of the list is null");
        }
        return String.join(separator, parts);
    }

    public static @Nullable String substring(@Nullable String text, long from, String expression) {
        return text == null ? null : text.substring(offset(text, from, expression));
    }

    public static @Nullable String substring(@Nullable String text, long from, long to, String expression) {
        if (text == null) {
            return null;
        }
        int start = offset(text, from, expression);
        int end = offset(text, to, expression);
        if (start > end) {
            throw ValueException.computing(expression, "position " + from + " is behind position " + to);
        }
        return text.substring(start, end);
    }

    /** Empty at the end of the text, as in CEL. */
    public static @Nullable String charAt(@Nullable String text, long at, String expression) {
        if (text == null) {
            return null;
        }
        int from = offset(text, at, expression);
        return text.substring(from, from == text.length() ? from : text.offsetByCodePoints(from, 1));
    }

    /** As CEL writes it in {@code string(x)}. */
    public static @Nullable String of(@Nullable Double value) {
        return value == null ? null : value.toString();
    }

    public static @Nullable String of(@Nullable Long value) {
        return value == null ? null : value.toString();
    }

    public static @Nullable String of(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }

    /** The text, number or boolean that a JSON value is. */
    public static @Nullable String of(@Nullable JsonNode value, String expression) {
        if (Json.isNull(value)) {
            return null;
        }
        if (value.isContainerNode()) {
            throw ValueException.computing(expression, Kinds.words(value) + " is not text");
        }
        return value.isNumber() && !value.isIntegralNumber() ? plain(value.doubleValue()) : value.asText();
    }

    /** As people write it: no exponent, no needless zeros. */
    public static @Nullable String plain(@Nullable Double value) {
        return value == null ? null : plain(value.doubleValue());
    }

    /** As people write it: no exponent, no needless zeros. */
    public static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** With exactly so many decimals, rounded half up. */
    public static @Nullable String plain(@Nullable Double value, long digits, String expression) {
        return value == null
                ? null
                : Numbers.rounded(value, Numbers.digits(digits, expression)).toPlainString();
    }

    /** In text for people: null is empty. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether the text is {@code true}; anything else than {@code true} and {@code false} is an error. */
    public static @Nullable Boolean bool(@Nullable String text, String expression) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ValueException.computing(expression, "the text is neither true nor false");
        };
    }

    /** The boolean that a JSON value is. */
    public static @Nullable Boolean bool(@Nullable JsonNode value, String expression) {
        if (Json.isNull(value)) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual()) {
            return bool(value.textValue(), expression);
        }
        throw ValueException.computing(expression, Kinds.words(value) + " is neither true nor false");
    }

    private static String mapAscii(String text, char from, char to, int by) {
        StringBuilder mapped = new StringBuilder(text);
        for (int i = 0; i < mapped.length(); i++) {
            char each = mapped.charAt(i);
            if (each >= from && each <= to) {
                mapped.setCharAt(i, (char) (each + by));
            }
        }
        return mapped.toString();
    }

    /** Unicode's White_Space; Java's own two ideas of it leave out the no-break spaces or the control characters. */
    private static boolean space(char character) {
        return Character.isWhitespace(character) && (character < 0x1c || character > 0x1f)
                || Character.isSpaceChar(character)
                || character == 0x85;
    }

    private static long position(String text, int offset) {
        return offset < 0 ? -1 : text.codePointCount(0, offset);
    }

    private static int offset(String text, long position, String expression) {
        if (position < 0 || position > text.codePointCount(0, text.length())) {
            throw ValueException.computing(expression, "position " + position + " is outside of the text");
        }
        return text.offsetByCodePoints(0, (int) position);
    }
}
