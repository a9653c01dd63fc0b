package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * How a parameter's value is written, in the words of the server's {@code ParameterStyle}, which has an example of each. It is what
 * "style", "explode", "content" and the collection formats of Swagger 2.0 come down to.
 */
public enum Style {
    SIMPLE,
    SIMPLE_EXPLODED,
    LABEL,
    LABEL_EXPLODED,
    MATRIX,
    MATRIX_EXPLODED,
    FORM,
    FORM_JOINED,
    SPACE_DELIMITED,
    PIPE_DELIMITED,
    TAB_DELIMITED,
    DEEP_OBJECT,
    JSON;

    static final String SPACE = "spaceDelimited";
    static final String PIPE = "pipeDelimited";
    /** Ours, for the {@code tsv} of Swagger 2.0, which also has all of them in paths and headers. */
    static final String TAB = "tabDelimited";

    /** Exploding a delimited list is the same as exploding a form; it means nothing for a "deepObject". */
    static Optional<Style> of(ObjectNode parameter) {
        if (parameter.has("content")) {
            return MediaTypes.json(parameter).map(content -> JSON);
        }
        JsonNode explode = parameter.path("explode");
        return switch (written(parameter)) {
            case "simple" -> Optional.of(explode.asBoolean() ? SIMPLE_EXPLODED : SIMPLE);
            case "label" -> Optional.of(explode.asBoolean() ? LABEL_EXPLODED : LABEL);
            case "matrix" -> Optional.of(explode.asBoolean() ? MATRIX_EXPLODED : MATRIX);
            case "form" -> Optional.of(explode.asBoolean(true) ? FORM : FORM_JOINED);
            case SPACE -> Optional.of(explode.asBoolean() ? FORM : SPACE_DELIMITED);
            case PIPE -> Optional.of(explode.asBoolean() ? FORM : PIPE_DELIMITED);
            case TAB -> Optional.of(TAB_DELIMITED);
            case "deepObject" -> Optional.of(DEEP_OBJECT);
            default -> Optional.empty();
        };
    }

    /** The style that the parameter has, said or not; empty text where its place has no such style (3.1.1 section 4.8.12.3). */
    private static String written(ObjectNode parameter) {
        String style = parameter.path("style").asText();
        return switch (parameter.path("in").asText()) {
            case "path" -> among(style, "simple", "label", "matrix", SPACE, PIPE, TAB);
            case "query" -> among(style, "form", SPACE, PIPE, TAB, "deepObject");
            case "cookie" -> among(style, "form");
            default -> among(style, "simple", SPACE, PIPE, TAB);
        };
    }

    private static String among(String style, String usual, String... others) {
        return style.isEmpty() ? usual : List.of(others).contains(style) || style.equals(usual) ? style : "";
    }

    /** What the value's place has where nothing is said. */
    public boolean usual(Operation.In in) {
        return switch (in) {
            case PATH, HEADER -> this == SIMPLE;
            case QUERY, COOKIE -> this == FORM;
        };
    }

    /** Whether an object or a list may hold others of them. */
    boolean nests() {
        return this == JSON || this == DEEP_OBJECT;
    }
}
