package dev.toolwright.server.upstream;

import java.util.List;

/** How a JSON tree is sent as a body. */
public sealed interface BodyForm {
    record Json() implements BodyForm {}

    /**
     * Form data in parts (RFC 7578).
     *
     * @param files the fields that are files, or lists of files
     */
    record Multipart(List<String> files) implements BodyForm {
        public Multipart {
            files = List.copyOf(files);
        }
    }

    /** Form data in one line (URL Standard, section 5). */
    record UrlEncoded() implements BodyForm {}

    /**
     * The bytes of a file.
     *
     * @param mediaType where the file does not say its own
     */
    record File(String mediaType) implements BodyForm {}

    record Text(String mediaType) implements BodyForm {}
}
