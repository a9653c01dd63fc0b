package dev.toolwright.server.tool;

/** One piece of what a person or a model is shown. */
public sealed interface Content {

    record Text(String text) implements Content {}

    /**
     * @param base64 the bytes (RFC 4648 section 4)
     * @param mimeType such as {@code image/jpeg}
     */
    record Image(String base64, String mimeType) implements Content {}

    /**
     * @param base64 the bytes (RFC 4648 section 4)
     * @param mimeType such as {@code audio/wav}
     */
    record Audio(String base64, String mimeType) implements Content {}

    /** A resource together with what it holds. */
    record Embedded(ResourceContents contents) implements Content {}
}
