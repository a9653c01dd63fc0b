package dev.toolwright.server.upstream;

/**
 * How a parameter's value is written, as OpenAPI names it (3.0.4 and 3.1.1, "Style Values"); lists and objects are where they differ.
 * Exploded means that each element has a place of its own.
 */
public enum ParameterStyle {
    /** {@code blue,black,brown}, {@code R,100,G,200}: paths and headers. */
    SIMPLE,
    /** {@code R=100,G=200}. */
    SIMPLE_EXPLODED,
    /** {@code .blue,black,brown}: paths. */
    LABEL,
    /** {@code .blue.black.brown}, {@code .R=100.G=200}. */
    LABEL_EXPLODED,
    /** {@code ;color=blue,black,brown}: paths. */
    MATRIX,
    /** {@code ;color=blue;color=black}, {@code ;R=100;G=200}. */
    MATRIX_EXPLODED,
    /** {@code color=blue&color=black}, {@code R=100&G=200}: queries and cookies, exploded as it is unless a document says otherwise. */
    FORM,
    /** {@code color=blue,black,brown}, {@code color=R,100,G,200}. */
    FORM_JOINED,
    /** {@code color=blue%20black%20brown}. */
    SPACE_DELIMITED,
    /** {@code color=blue%7Cblack%7Cbrown}. */
    PIPE_DELIMITED,
    /** {@code color=blue%09black%09brown}: the {@code tsv} of Swagger 2.0. */
    TAB_DELIMITED,
    /** {@code color[R]=100&color[G]=200}, with the brackets encoded. */
    DEEP_OBJECT,
    /** The whole value as JSON, for a parameter that has {@code content}. */
    JSON;

    /** What stands between values that are sent as one, not encoded. */
    String delimiter() {
        return switch (this) {
            case SPACE_DELIMITED -> " ";
            case PIPE_DELIMITED -> "|";
            case TAB_DELIMITED -> "\t";
            default -> ",";
        };
    }
}
