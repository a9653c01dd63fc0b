package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Reads the descriptor that the generator wrote beside a tool's class. */
public final class DescriptorResource {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DescriptorResource() {}

    /**
     * @param owner the tool's class; the resource stands in its package
     * @param name the file's name, such as {@code get_book.json}
     * @throws UncheckedIOException when the resource is missing or broken: the jar was not built by this build
     */
    public static ToolDescriptor read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException("there is no resource " + name + " beside " + owner.getName());
            }
            return descriptor(MAPPER.readTree(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ToolDescriptor descriptor(JsonNode json) {
        return new ToolDescriptor(
                json.path("name").textValue(),
                json.path("title").textValue(),
                json.path("description").textValue(),
                json.path("toolset").textValue(),
                Effect.valueOf(json.path("effect").textValue().toUpperCase(Locale.ROOT)),
                json.path("idempotent").booleanValue(),
                json.path("asks").booleanValue(),
                (ObjectNode) json.path("inputSchema"),
                Optional.ofNullable((ObjectNode) json.get("outputSchema")));
    }
}
