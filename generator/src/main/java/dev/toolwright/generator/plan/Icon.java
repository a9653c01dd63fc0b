package dev.toolwright.generator.plan;

import java.util.List;

/**
 * A picture that clients may show beside a name.
 *
 * @param mimeType empty where the source says it
 * @param theme empty for every background
 */
public record Icon(String src, String mimeType, List<String> sizes, String theme) {
    public Icon {
        sizes = List.copyOf(sizes);
    }
}
