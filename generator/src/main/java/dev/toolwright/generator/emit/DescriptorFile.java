package dev.toolwright.generator.emit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.plan.Completion;
import dev.toolwright.generator.plan.Descriptor;
import dev.toolwright.generator.plan.Icon;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Prompt;
import dev.toolwright.generator.plan.Resource;
import dev.toolwright.generator.plan.TaskSupport;
import dev.toolwright.generator.plan.Tool;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The descriptor of a tool as JSON: read by the server, and the snapshot of the outside contract. */
final class DescriptorFile {
    /** The same bytes on every system, whatever its line separator. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private DescriptorFile() {}

    static String text(Tool tool) {
        return text(json(tool));
    }

    /** What the server's Labels hold. */
    static String labels(Plan.Server server) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        server.labels().forEach((language, labels) -> labels.forEach(json.putObject(language)::put));
        return text(json);
    }

    /** As the server's RenamedTool tells it. */
    static String text(Plan.Alias alias) {
        return text(json(alias.tool()).put("name", alias.name()).put("toolset", alias.toolset()));
    }

    private static ObjectNode json(Tool tool) {
        Descriptor descriptor = tool.descriptor();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name().written())
                .put("title", descriptor.title())
                .put("description", descriptor.description())
                .put("toolset", descriptor.toolset())
                .put("effect", descriptor.effect().name().toLowerCase(Locale.ROOT))
                .put("idempotent", descriptor.idempotent());
        if (descriptor.asks()) {
            json.put("asks", true);
        }
        if (descriptor.task() != TaskSupport.FORBIDDEN) {
            json.put("task", descriptor.task().name().toLowerCase(Locale.ROOT));
        }
        json.set("inputSchema", descriptor.inputSchema());
        descriptor.outputSchema().ifPresent(schema -> json.set("outputSchema", schema));
        icons(json, descriptor.icons());
        return json;
    }

    static String text(Prompt prompt) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", prompt.name().written())
                .put("title", prompt.labels().title())
                .put("description", prompt.labels().description())
                .put("toolset", prompt.labels().toolset());
        ArrayNode arguments = json.putArray("arguments");
        prompt.arguments().forEach(argument -> arguments.add(argument(argument)));
        icons(json, prompt.icons());
        return text(json);
    }

    static String text(Resource resource) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("uri", resource.uri())
                .put("name", resource.name().written())
                .put("title", resource.labels().title())
                .put("description", resource.labels().description())
                .put("toolset", resource.labels().toolset())
                .put("mimeType", resource.mimeType());
        icons(json, resource.icons());
        switch (resource.contents()) {
            case Resource.Text text ->
                json.put("size", text.text().getBytes(StandardCharsets.UTF_8).length)
                        .put("text", text.text());
            case Resource.Bytes bytes -> json.put("size", bytes.size()).put("blob", bytes.base64());
            case Resource.Made made -> {}
        }
        return text(json);
    }

    private static ObjectNode argument(Prompt.Argument argument) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", argument.name().written())
                .put("title", argument.title())
                .put("description", argument.description())
                .put("required", argument.required());
        argument.completion()
                .filter(Completion.Listed.class::isInstance)
                .ifPresent(listed -> ((Completion.Listed) listed).values().forEach(json.putArray("values")::add));
        return json;
    }

    private static void icons(ObjectNode json, List<Icon> icons) {
        if (icons.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray("icons");
        for (Icon icon : icons) {
            ObjectNode one = array.addObject().put("src", icon.src());
            if (!icon.mimeType().isEmpty()) {
                one.put("mimeType", icon.mimeType());
            }
            if (!icon.sizes().isEmpty()) {
                icon.sizes().forEach(one.putArray("sizes")::add);
            }
            if (!icon.theme().isEmpty()) {
                one.put("theme", icon.theme());
            }
        }
    }

    static String text(ObjectNode json) {
        try {
            return WRITER.writeValueAsString(json) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
