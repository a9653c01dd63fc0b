package dev.toolwright.generator.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every function of the language: its names, its types and what it does. The checker, dev.cel's declarations, the emitter and
 * the reference page all read this table.
 */
public enum Function {
    SIZE(
            Style.EITHER,
            Nulls.NEEDED,
            "how many characters, elements or fields",
            "string -> integer",
            "list(T) -> integer",
            "object -> integer",
            "any -> integer"),

    CONTAINS(Style.METHOD, Nulls.NEEDED, "whether the text occurs in it", "string, string -> boolean"),
    STARTS_WITH(Style.METHOD, Nulls.NEEDED, "whether it begins with the text", "string, string -> boolean"),
    ENDS_WITH(Style.METHOD, Nulls.NEEDED, "whether it ends with the text", "string, string -> boolean"),
    MATCHES(
            Style.EITHER,
            Nulls.NEEDED,
            "whether the pattern (RE2 syntax, a constant) fits some part of it; ^ and $ fit the ends",
            "string, string -> boolean"),
    INDEX_OF(
            Style.METHOD,
            Nulls.NEEDED,
            "where the text first occurs, from 0, or -1; the second argument is where to begin",
            "string, string -> integer",
            "string, string, integer -> integer"),
    LOWER_ASCII(Style.METHOD, Nulls.PASSED, "with A to Z in lower case, other letters unchanged", "string -> string"),
    UPPER_ASCII(Style.METHOD, Nulls.PASSED, "with a to z in upper case, other letters unchanged", "string -> string"),
    LOWER(Style.EITHER, Nulls.PASSED, "in lower case", "string -> string"),
    UPPER(Style.EITHER, Nulls.PASSED, "in upper case", "string -> string"),
    TRIM(Style.METHOD, Nulls.PASSED, "without white space at both ends", "string -> string"),
    REPLACE(
            Style.METHOD,
            Nulls.PASSED,
            "with each occurrence of the first text replaced by the second; at most as many as the third argument says",
            "string, string, string -> string",
            "string, string, string, integer -> string"),
    SPLIT(
            Style.METHOD,
            Nulls.PASSED,
            "the parts between the separators; at most as many as the second argument says",
            "string, string -> list(string)",
            "string, string, integer -> list(string)"),
    JOIN(
            Style.METHOD,
            Nulls.PASSED,
            "the texts in one, with the separator between them",
            "list(string) -> string",
            "list(string), string -> string"),
    SUBSTRING(
            Style.METHOD,
            Nulls.PASSED,
            "the characters from the first position, counted from 0, up to but without the second",
            "string, integer -> string",
            "string, integer, integer -> string"),
    CHAR_AT(Style.METHOD, Nulls.PASSED, "the character at the position, counted from 0", "string, integer -> string"),

    STRING(
            Style.FUNCTION,
            Nulls.PASSED,
            "as text",
            "string -> string",
            "integer -> string",
            "number -> string",
            "boolean -> string",
            "any -> string"),
    INT(
            Style.FUNCTION,
            Nulls.PASSED,
            "as an integer; a number loses its fraction, text must be an integer",
            "integer -> integer",
            "number -> integer",
            "string -> integer",
            "any -> integer"),
    DOUBLE(
            Style.FUNCTION,
            Nulls.PASSED,
            "as a number; text must be a number",
            "number -> number",
            "integer -> number",
            "string -> number",
            "any -> number"),
    BOOL(
            Style.FUNCTION,
            Nulls.PASSED,
            "as a boolean; text must be true or false",
            "boolean -> boolean",
            "string -> boolean",
            "any -> boolean"),
    TEXT(
            Style.EITHER,
            Nulls.PASSED,
            "as people write it: no exponent, no needless zeros; with a second argument, exactly so many decimals, rounded half up",
            "string -> string",
            "integer -> string",
            "number -> string",
            "boolean -> string",
            "number, integer -> string"),

    OR(Style.FUNCTION, Nulls.TAKEN, "the first if it is not null, otherwise the second", "T?, T -> T"),
    ROUND(
            Style.EITHER,
            Nulls.PASSED,
            "the nearest integer, or with so many decimals; half rounds away from zero, as in money",
            "number -> integer",
            "number, integer -> number"),
    ABS(Style.EITHER, Nulls.PASSED, "without its sign", "integer -> integer", "number -> number"),

    FIRST(Style.EITHER, Nulls.PASSED, "the first element, or null where there is none", "list(T) -> T?"),
    LAST(Style.EITHER, Nulls.PASSED, "the last element, or null where there is none", "list(T) -> T?"),
    TAKE(
            Style.EITHER,
            Nulls.PASSED,
            "the first so many elements, or all where there are fewer",
            "list(T), integer -> list(T)"),
    SKIP(Style.EITHER, Nulls.PASSED, "all but the first so many elements", "list(T), integer -> list(T)"),
    SLICE(
            Style.EITHER,
            Nulls.PASSED,
            "the elements from the first position, counted from 0, up to but without the second",
            "list(T), integer, integer -> list(T)"),
    REVERSE(Style.EITHER, Nulls.PASSED, "the elements, last one first", "list(T) -> list(T)"),
    DISTINCT(Style.EITHER, Nulls.PASSED, "each different element once, where it first occurs", "list(T) -> list(T)"),
    FLATTEN(Style.EITHER, Nulls.PASSED, "the elements of all the lists in one", "list(list(T)) -> list(T)"),
    SORT(Style.EITHER, Nulls.PASSED, "the elements in ascending order", "list(O) -> list(O)"),
    COUNT(Style.EITHER, Nulls.NEEDED, "how many elements are not null", "list(T) -> integer"),
    SUM(
            Style.EITHER,
            Nulls.NEEDED,
            "the elements added up; 0 where there is none",
            "list(integer) -> integer",
            "list(number) -> number"),
    AVG(
            Style.EITHER,
            Nulls.NEEDED,
            "the mean, or null where there is no element",
            "list(integer) -> number?",
            "list(number) -> number?"),
    MIN(Style.EITHER, Nulls.NEEDED, "the least element, or null where there is none", "list(O) -> O?"),
    MAX(Style.EITHER, Nulls.NEEDED, "the greatest element, or null where there is none", "list(O) -> O?"),
    PERCENTILE(
            Style.EITHER,
            Nulls.NEEDED,
            "the value below which so many per cent of the elements lie, or null where there is no element; 50 is the median",
            "list(integer), integer -> number?",
            "list(integer), number -> number?",
            "list(number), integer -> number?",
            "list(number), number -> number?"),
    DATE(
            Style.FUNCTION,
            Nulls.PASSED,
            "the date (2026-11-24) of a moment in the time zone; a date stays what it is",
            "string, string -> string"),
    MOMENT(
            Style.FUNCTION,
            Nulls.PASSED,
            "the moment (2026-11-24T10:30:00Z) of so many milliseconds since 1970",
            "integer -> string"),
    DAYS_BETWEEN(
            Style.FUNCTION,
            Nulls.PASSED,
            "how many days lie between two dates or moments in the time zone; negative where the second is earlier",
            "string, string, string -> integer"),
    SECONDS_BETWEEN(
            Style.FUNCTION,
            Nulls.PASSED,
            "how many whole seconds lie between two dates or moments in the time zone",
            "string, string, string -> integer"),
    PLUS(
            Style.FUNCTION,
            Nulls.PASSED,
            "a date or moment so much later: a duration of ISO 8601, such as P1M, -P7D or PT2H, in the time zone",
            "string, string, string -> string"),
    START_OF(
            Style.FUNCTION,
            Nulls.PASSED,
            "the first day of the day, week (from Monday), month, quarter or year of a date or moment in the time zone",
            "string, string, string -> string"),
    WEEKDAY(
            Style.FUNCTION,
            Nulls.PASSED,
            "1 for Monday to 7 for Sunday, of a date or moment in the time zone",
            "string, string -> integer"),
    FORMAT_DATE(
            Style.FUNCTION,
            Nulls.PASSED,
            "a date or moment as a date of the language, in the time zone",
            "string, string, string -> string"),
    FORMAT_MOMENT(
            Style.FUNCTION,
            Nulls.PASSED,
            "a moment as date and time of the language, in the time zone",
            "string, string, string -> string"),
    FORMAT_NUMBER(
            Style.FUNCTION,
            Nulls.PASSED,
            "a number as people of the language write it; with a third argument, with exactly so many decimals",
            "integer, string -> string",
            "number, string -> string",
            "integer, string, integer -> string",
            "number, string, integer -> string"),
    FORMAT_MONEY(
            Style.FUNCTION,
            Nulls.PASSED,
            "an amount of a currency (ISO 4217) as people of the language write it",
            "integer, string, string -> string",
            "number, string, string -> string"),
    FILE(Style.FUNCTION, Nulls.PASSED, "the file {type, data} in a data URL", "string -> file"),
    CSV(
            Style.FUNCTION,
            Nulls.NEEDED,
            "the objects as lines of comma-separated values, with a line of names; the second argument says which fields",
            "list(object) -> string",
            "list(object), list(string) -> string");

    /** How a call is written. */
    public enum Style {
        /** {@code f(x)} */
        FUNCTION,
        /** {@code x.f()} */
        METHOD,
        EITHER
    }

    /** What happens when the first argument is null. Any further argument must not be null. */
    public enum Nulls {
        /** The result is null: nothing was computed, a value was only looked at in another way. */
        PASSED,
        /** An error that names the argument. */
        NEEDED,
        /** The function is about null. */
        TAKEN
    }

    private final String word;
    private final Style style;
    private final Nulls nulls;
    private final String summary;
    private final List<Signature> signatures;

    Function(Style style, Nulls nulls, String summary, String... signatures) {
        this.word = camel(name());
        this.style = style;
        this.nulls = nulls;
        this.summary = summary;
        this.signatures = Arrays.stream(signatures).map(Signature::parse).toList();
    }

    public String word() {
        return word;
    }

    public Style style() {
        return style;
    }

    public Nulls nulls() {
        return nulls;
    }

    /** What the function gives, as a phrase for the reference page. */
    public String summary() {
        return summary;
    }

    /** The first one that fits counts. */
    public List<Signature> signatures() {
        return signatures;
    }

    static Optional<Function> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Function::word).collect(Collectors.toUnmodifiableSet());
    }

    private static String camel(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.split("_")) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }
}
