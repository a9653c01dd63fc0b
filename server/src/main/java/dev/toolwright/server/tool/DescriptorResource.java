package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the descriptors that the generator wrote beside the classes of tools, prompts and resources. */
public final class DescriptorResource {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DescriptorResource() {}

    /**
     * @param owner the tool's class; the resource stands in its package
     * @param name the file's name, such as {@code get_book.json}
     * @throws UncheckedIOException when the resource is missing or broken: the jar was not built by this build
     */
    public static ToolDescriptor read(Class<?> owner, String name) {
        return descriptor(json(owner, name));
    }

    /**
     * @param owner the prompt's class; the resource stands in its package
     * @param name the file's name, such as {@code review.prompt.json}
     * @throws UncheckedIOException when the resource is missing or broken: the jar was not built by this build
     */
    public static PromptDescriptor prompt(Class<?> owner, String name) {
        JsonNode json = json(owner, name);
        return new PromptDescriptor(
                json.path("name").textValue(),
                json.path("title").textValue(),
                json.path("description").textValue(),
                json.path("toolset").textValue(),
                json.path("arguments")
                        .valueStream()
                        .map(DescriptorResource::argument)
                        .toList(),
                icons(json));
    }

    /**
     * @param owner the catalogue's class; the resource stands in its package
     * @param name the file's name
     * @throws UncheckedIOException when the resource is missing or broken: the jar was not built by this build
     */
    public static Labels labels(Class<?> owner, String name) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        json(owner, name).properties().forEach(language -> {
            Map<String, String> labels = new HashMap<>();
            language.getValue()
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().textValue()));
            byLanguage.put(language.getKey(), labels);
        });
        return new Labels(byLanguage);
    }

    /** The same for a resource, such as {@code handbook.resource.json}. */
    public static ResourceDescriptor resource(Class<?> owner, String name) {
        return resource(json(owner, name));
    }

    /** The same for a resource that is always the same; its contents are in the file. */
    public static Resource.Fixed fixed(Class<?> owner, String name) {
        JsonNode json = json(owner, name);
        ResourceDescriptor descriptor = resource(json);
        ResourceContents contents = json.has("blob")
                ? new ResourceContents.Binary(
                        descriptor.uri(),
                        descriptor.mimeType(),
                        json.path("blob").textValue())
                : new ResourceContents.Text(
                        descriptor.uri(),
                        descriptor.mimeType(),
                        json.path("text").textValue());
        return new Resource.Fixed(descriptor, contents);
    }

    private static ResourceDescriptor resource(JsonNode json) {
        return new ResourceDescriptor(
                json.path("uri").textValue(),
                json.path("name").textValue(),
                json.path("title").textValue(),
                json.path("description").textValue(),
                json.path("toolset").textValue(),
                json.path("mimeType").textValue(),
                json.has("size") ? OptionalLong.of(json.path("size").longValue()) : OptionalLong.empty(),
                icons(json));
    }

    private static PromptDescriptor.Argument argument(JsonNode json) {
        return new PromptDescriptor.Argument(
                json.path("name").textValue(),
                json.path("title").textValue(),
                json.path("description").textValue(),
                json.path("required").booleanValue(),
                texts(json.path("values")));
    }

    private static List<Icon> icons(JsonNode json) {
        return json.path("icons")
                .valueStream()
                .map(icon -> new Icon(
                        icon.path("src").textValue(),
                        icon.path("mimeType").asText(),
                        texts(icon.path("sizes")),
                        icon.path("theme").asText()))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }

    private static JsonNode json(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException("there is no resource " + name + " beside " + owner.getName());
            }
            return MAPPER.readTree(stream);
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
                conduct(json),
                (ObjectNode) json.path("inputSchema"),
                Optional.ofNullable((ObjectNode) json.get("outputSchema")),
                icons(json));
    }

    private static ToolDescriptor.Conduct conduct(JsonNode json) {
        return new ToolDescriptor.Conduct(
                Effect.valueOf(upper(json.path("effect").textValue())),
                json.path("idempotent").booleanValue(),
                json.path("asks").booleanValue(),
                TaskSupport.valueOf(upper(json.path("task").asText("forbidden"))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
