package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.List;

/** Text of a parameter as the JSON value that its type says. What does not convert stays text, for the schema to refuse. */
final class ParameterValue {
    private ParameterValue() {}

    static JsonNode of(Parameter parameter, List<String> texts) {
        if (!parameter.list()) {
            return single(parameter.type(), texts.get(0));
        }
        ArrayNode list = Json.array();
        texts.forEach(text -> list.add(single(parameter.type(), text)));
        return list;
    }

    private static JsonNode single(String type, String text) {
        return switch (type) {
            case "integer" ->
                text.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
            case "number" ->
                text.matches("-?\\d{1,18}(\\.\\d{1,18})?")
                        ? DecimalNode.valueOf(new BigDecimal(text))
                        : TextNode.valueOf(text);
            case "boolean" ->
                text.matches("true|false") ? BooleanNode.valueOf(text.equals("true")) : TextNode.valueOf(text);
            default -> TextNode.valueOf(text);
        };
    }
}
