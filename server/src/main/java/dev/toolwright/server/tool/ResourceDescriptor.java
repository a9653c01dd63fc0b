package dev.toolwright.server.tool;

/**
 * What clients are told about a resource, or about a family of them.
 *
 * @param uri its address, or with {@code {variable}} in it the template of many (RFC 6570 level 1; a variable stands for one
 *     path segment)
 * @param name unique among resources
 * @param title for people
 * @param description what it holds
 * @param mimeType of its contents
 */
public record ResourceDescriptor(String uri, String name, String title, String description, String mimeType) {
    public boolean isTemplate() {
        return uri.indexOf('{') >= 0;
    }
}
