package dev.toolwright.server.tool;

import java.util.List;
import java.util.OptionalLong;

/**
 * What clients are told about a resource, or about a family of them.
 *
 * @param uri its address, or with {@code {variable}} in it the template of many (RFC 6570 level 1; a variable stands for one
 *     path segment)
 * @param name unique among resources
 * @param title for people
 * @param description what it holds
 * @param toolset whoever may call one of its tools may read the resource
 * @param mimeType of its contents
 * @param size of its contents in bytes, where it is known before they are read
 * @param icons what clients may show beside the title
 */
public record ResourceDescriptor(
        String uri,
        String name,
        String title,
        String description,
        String toolset,
        String mimeType,
        OptionalLong size,
        List<Icon> icons) {
    public ResourceDescriptor {
        icons = List.copyOf(icons);
    }

    public boolean isTemplate() {
        return uri.indexOf('{') >= 0;
    }
}
