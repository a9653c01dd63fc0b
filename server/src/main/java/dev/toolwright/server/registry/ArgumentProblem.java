package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.toolwright.server.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a JSON Schema says about one wrong argument, as a sentence that a model can act on: fact, expectation, nearest right thing. */
final class ArgumentProblem {
    private ArgumentProblem() {}

    /**
     * @param error as the validator reports it
     * @param properties the names that would have been right where an unknown one was given
     */
    static String sentence(Error error, List<String> properties) {
        String name = name(error.getInstanceLocation());
        JsonNode limit = error.getSchemaNode();
        JsonNode given = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                quoted(name, error.getProperty()) + " is not an argument" + unknown(error.getProperty(), properties);
            case "required" -> quoted(name, error.getProperty()) + " is required but missing";
            case "type" -> quoted(name) + " must be " + types(limit) + ", but " + Given.typed(given) + " was given";
            case "enum" ->
                quoted(name) + " must be one of " + list(limit) + ", but " + Given.value(given) + " was given"
                        + Nearest.hint(given.asText(), texts(limit));
            case "const" -> quoted(name) + " must be " + limit + ", but " + Given.value(given) + " was given";
            case "minimum" ->
                quoted(name) + " must be at least " + limit + ", but " + Given.value(given) + " was given";
            case "maximum" -> quoted(name) + " must be at most " + limit + ", but " + Given.value(given) + " was given";
            case "exclusiveMinimum" ->
                quoted(name) + " must be more than " + limit + ", but " + Given.value(given) + " was given";
            case "exclusiveMaximum" ->
                quoted(name) + " must be less than " + limit + ", but " + Given.value(given) + " was given";
            case "multipleOf" ->
                quoted(name) + " must be a multiple of " + limit + ", but " + Given.value(given) + " was given";
            case "minLength" -> quoted(name) + " must have at least " + limit + " characters, but has " + length(given);
            case "maxLength" -> quoted(name) + " must have at most " + limit + " characters, but has " + length(given);
            case "pattern" ->
                quoted(name) + " must match the pattern " + limit.asText() + ", but " + Given.value(given)
                        + " was given";
            case "minItems" -> quoted(name) + " must have at least " + limit + " items, but has " + given.size();
            case "maxItems" -> quoted(name) + " must have at most " + limit + " items, but has " + given.size();
            case "uniqueItems" -> quoted(name) + " must not have the same item twice";
            default -> quoted(name) + " is not right: " + error.getMessage();
        };
    }

    /** {@code filters[0].year}; nothing for the arguments as a whole. */
    private static String name(NodePath path) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (step instanceof Integer) {
                name.append('[').append(step).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step);
            }
        }
        return name.toString();
    }

    private static String quoted(String parent, String child) {
        return quoted(parent.isEmpty() ? child : parent + "." + child);
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "the arguments" : "\"" + name + "\"";
    }

    private static String unknown(String wrong, List<String> properties) {
        return Nearest.to(wrong, properties)
                .map(right -> "; did you mean \"" + right + "\"?")
                .orElseGet(() ->
                        properties.isEmpty() ? "; there are none" : "; there are " + String.join(", ", properties));
    }

    private static String types(JsonNode types) {
        return types.isArray()
                ? texts(types).stream().map(Given::article).collect(Collectors.joining(" or "))
                : Given.article(types.asText());
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static int length(JsonNode text) {
        return text.asText().codePointCount(0, text.asText().length());
    }
}
