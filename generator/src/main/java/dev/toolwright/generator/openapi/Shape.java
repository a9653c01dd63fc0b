package dev.toolwright.generator.openapi;

/** What OpenAPI says may stand at a place, as far as it is read here. */
sealed interface Shape {
    /** Whatever it is, it is handed on. */
    record Anything() implements Shape {}

    record Text() implements Shape {}

    record Flag() implements Shape {}

    record ListOf(Shape items) implements Shape {}

    /** A mapping whose keys are the user's own names. */
    record Named(Shape values) implements Shape {}

    /** A mapping with the fields of a part of OpenAPI. */
    record Fields(Part part) implements Shape {}

    /** A text or a list of texts: {@code type} of OpenAPI 3.1. */
    record TextOrTexts() implements Shape {}
}
