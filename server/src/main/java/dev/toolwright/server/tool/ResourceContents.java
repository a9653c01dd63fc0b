package dev.toolwright.server.tool;

/** What a resource holds, under its address. */
public sealed interface ResourceContents {
    String uri();

    String mimeType();

    /** Text, as it is. */
    record Text(String uri, String mimeType, String text) implements ResourceContents {}

    /** @param base64 the bytes (RFC 4648 section 4) */
    record Binary(String uri, String mimeType, String base64) implements ResourceContents {}
}
