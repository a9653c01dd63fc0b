package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Shape.Anything;
import dev.toolwright.generator.openapi.Shape.Fields;
import dev.toolwright.generator.openapi.Shape.Flag;
import dev.toolwright.generator.openapi.Shape.ListOf;
import dev.toolwright.generator.openapi.Shape.Named;
import dev.toolwright.generator.openapi.Shape.Text;
import dev.toolwright.generator.openapi.Shape.TextOrTexts;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Visits every object of a checked tree together with what part of OpenAPI it is: outer ones first, then in the file's order. */
record Walk(BiConsumer<Part, ObjectNode> visitor) {
    private static final Shape UNREAD = new Anything();

    /** The visitor may change the node's fields; what is there afterwards is walked. */
    void from(ObjectNode node, Part part) {
        visitor.accept(part, node);
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            into(field.getValue(), part.fields().getOrDefault(field.getKey(), UNREAD));
        }
    }

    private void into(JsonNode value, Shape shape) {
        switch (shape) {
            case Anything anything -> {}
            case Text text -> {}
            case Flag flag -> {}
            case TextOrTexts either -> {}
            case ListOf list -> List.copyOf(elements(value)).forEach(item -> into(item, list.items()));
            case Named named -> List.copyOf(elements(value)).forEach(item -> into(item, named.values()));
            case Fields fields -> {
                if (value instanceof ObjectNode object) {
                    from(object, fields.part());
                }
            }
        }
    }

    private static List<JsonNode> elements(JsonNode container) {
        return container.valueStream().toList();
    }
}
