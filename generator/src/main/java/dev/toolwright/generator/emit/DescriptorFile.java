package dev.toolwright.generator.emit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.plan.Descriptor;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Tool;
import java.io.UncheckedIOException;
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
        json.set("inputSchema", descriptor.inputSchema());
        descriptor.outputSchema().ifPresent(schema -> json.set("outputSchema", schema));
        return json;
    }

    static String text(ObjectNode json) {
        try {
            return WRITER.writeValueAsString(json) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
