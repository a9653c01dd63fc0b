package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.ApiRequest.Given;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in the octets of its style. What a style puts between values stands as it is, the same characters inside of a value are
 * encoded (RFC 6570 section 3.2.1); {@link ParameterStyle} shows each.
 */
final class Styled {
    /**
     * What {@code allowReserved} lets through. Not {@code &}, {@code #} and {@code +}, which would end the value or change it, nor the
     * brackets, which no query may have (RFC 3986 section 3.4).
     */
    private static final String RESERVED_MARKS = Percent.UNRESERVED + ":/?@!$'()*,;=";

    private final Given given;
    private final UnaryOperator<String> encoding;

    private Styled(Given given, UnaryOperator<String> encoding) {
        this.given = given;
        this.encoding = encoding;
    }

    /** @param checked what a value in a path has to be */
    static String inPath(Given given, UnaryOperator<String> checked) {
        Styled styled =
                new Styled(given, text -> Percent.encoded(checked.apply(text), given.name(), Percent.UNRESERVED));
        return switch (given.style()) {
            case SIMPLE_EXPLODED -> styled.joined(",", "=");
            case LABEL -> "." + styled.joined(",", ",");
            case LABEL_EXPLODED -> "." + styled.joined(".", "=");
            case MATRIX -> ";" + styled.named(styled.joined(",", ","), "");
            case MATRIX_EXPLODED ->
                styled.each().stream().map(pair -> ";" + pair).collect(Collectors.joining());
            case JSON -> styled.encoding.apply(styled.json());
            default -> {
                String delimiter = Percent.encoded(given.style().delimiter(), given.name(), ",");
                yield styled.joined(delimiter, delimiter);
            }
        };
    }

    /** {@code name=value} as often as the style wants it; nothing for what is empty. */
    static List<String> inQuery(Given given) {
        String marks = given.reserved() ? RESERVED_MARKS : Percent.UNRESERVED;
        return new Styled(given, text -> Percent.encoded(text, given.name(), marks)).pairs();
    }

    /** Encoded as in a query: a semicolon or a comma in a value would end it (RFC 6265 section 4.1.1). */
    static List<String> inCookie(Given given) {
        return inQuery(given);
    }

    /** A header's value is not encoded; whether it can be sent is the {@link FieldRule}'s to say. Absent for what is empty. */
    static Optional<String> inHeader(Given given) {
        Styled styled = new Styled(given, UnaryOperator.identity());
        if (given.style() == ParameterStyle.JSON) {
            return Optional.of(ascii(styled.json()));
        }
        String delimiter = given.style().delimiter();
        String equals = given.style() == ParameterStyle.SIMPLE_EXPLODED ? "=" : delimiter;
        return styled.parts().none() ? Optional.empty() : Optional.of(styled.joined(delimiter, equals));
    }

    private List<String> pairs() {
        return switch (given.style()) {
            case FORM_JOINED, SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED ->
                once(Percent.encoded(given.style().delimiter(), given.name(), ","));
            case JSON -> List.of(named(encoding.apply(json()), "="));
            case DEEP_OBJECT -> {
                List<String> pairs = new ArrayList<>();
                deep(given.name(), Json.tree(given.value()), pairs);
                yield pairs;
            }
            default -> each();
        };
    }

    private List<String> once(String delimiter) {
        return parts().none() ? List.of() : List.of(named(joined(delimiter, delimiter), "="));
    }

    private List<String> each() {
        String empty = given.in() == ApiRequest.In.PATH ? "" : "=";
        return switch (parts()) {
            case ValueParts.One one -> List.of(named(encoding.apply(one.text()), empty));
            case ValueParts.Many many ->
                many.texts().stream()
                        .map(text -> named(encoding.apply(text), empty))
                        .toList();
            case ValueParts.Named fields ->
                fields.fields().stream().map(field -> pair(field, "=")).toList();
        };
    }

    private String joined(String delimiter, String equals) {
        Stream<String> all =
                switch (parts()) {
                    case ValueParts.One one -> Stream.of(encoding.apply(one.text()));
                    case ValueParts.Many many -> many.texts().stream().map(encoding);
                    case ValueParts.Named fields -> fields.fields().stream().map(field -> pair(field, equals));
                };
        return all.collect(Collectors.joining(delimiter));
    }

    private String pair(Parameter field, String equals) {
        return encoding.apply(field.name()) + equals + encoding.apply(field.value());
    }

    /** Lists end in empty brackets, and objects nest, as most frameworks read them: OpenAPI leaves both open. */
    private void deep(String name, JsonNode value, List<String> pairs) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                deep(name + "[" + field.getKey() + "]", field.getValue(), pairs);
            }
        } else if (value.isArray()) {
            value.forEach(item -> deep(name + "[]", item, pairs));
        } else if (!value.isNull()) {
            pairs.add(encodedName(name) + "=" + encoding.apply(ParameterText.of(value)));
        }
    }

    /** @param empty what follows the name where there is no value */
    private String named(String value, String empty) {
        return encodedName(given.name()) + (value.isEmpty() ? empty : "=" + value);
    }

    private static String encodedName(String name) {
        return Percent.encoded(name, name, Percent.UNRESERVED);
    }

    private ValueParts parts() {
        return ValueParts.of(given.name(), given.value());
    }

    private String json() {
        return new String(Json.write("'" + given.name() + "'", given.value()), StandardCharsets.UTF_8);
    }

    /** JSON can say every character in ASCII (RFC 8259 section 7), which is all that a header can carry. */
    private static String ascii(String json) {
        return json.chars()
                .mapToObj(c -> c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
