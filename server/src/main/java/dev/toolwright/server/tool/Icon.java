package dev.toolwright.server.tool;

import java.util.List;

/**
 * A picture that clients may show beside a name (2025-11-25 schema, Icon).
 *
 * @param src an https address, or a {@code data:} URI in Base64
 * @param mimeType empty where the source says it itself
 * @param sizes such as {@code 48x48}, or {@code any}; empty where it may be used at any size
 * @param theme {@code light} or {@code dark}, for the background that it was drawn for; empty for both
 */
public record Icon(String src, String mimeType, List<String> sizes, String theme) {
    public Icon {
        sizes = List.copyOf(sizes);
    }
}
