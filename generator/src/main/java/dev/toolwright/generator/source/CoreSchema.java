package dev.toolwright.generator.source;

import dev.toolwright.generator.source.Node.ScalarNode.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a plain scalar is (YAML 1.2.2 section 10.3.2). Unlike in YAML 1.1, {@code no}, {@code on} and {@code 12:30} are text. */
final class CoreSchema {
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Map<String, Kind> TAGS = Map.of(
            "!",
            Kind.TEXT,
            STANDARD + "str",
            Kind.TEXT,
            STANDARD + "int",
            Kind.INTEGER,
            STANDARD + "float",
            Kind.DECIMAL,
            STANDARD + "bool",
            Kind.BOOLEAN,
            STANDARD + "null",
            Kind.NULL);

    private CoreSchema() {}

    static Kind kind(String plain) {
        if (NULL.matcher(plain).matches()) {
            return Kind.NULL;
        }
        if (BOOLEAN.matcher(plain).matches()) {
            return Kind.BOOLEAN;
        }
        if (INTEGER.matcher(plain).matches()) {
            return Kind.INTEGER;
        }
        return DECIMAL.matcher(plain).matches() ? Kind.DECIMAL : Kind.TEXT;
    }

    /** The kind that an explicit tag asks for; empty where the tag is not one of the core schema or the text does not fit. */
    static Optional<Kind> tagged(String tag, String value) {
        return Optional.ofNullable(TAGS.get(tag)).filter(kind -> kind == Kind.TEXT || fits(kind, kind(value)));
    }

    private static boolean fits(Kind asked, Kind found) {
        return asked == found || (asked == Kind.DECIMAL && found == Kind.INTEGER);
    }
}
