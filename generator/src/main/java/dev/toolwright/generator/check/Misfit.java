package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.toolwright.generator.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a value does not follow a schema. The validator's own sentences depend on the machine's language. */
final class Misfit {
    private final Error error;

    Misfit(Error error) {
        this.error = error;
    }

    String sentence() {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> "%s is no %s".formatted(error.getInstanceNode(), limit.asText());
            case "enum" -> "%s is not among the values".formatted(error.getInstanceNode());
            case "minimum" -> "%s is less than %s".formatted(error.getInstanceNode(), limit);
            case "maximum" -> "%s is greater than %s".formatted(error.getInstanceNode(), limit);
            case "pattern" -> "%s does not match %s".formatted(error.getInstanceNode(), limit);
            case "required" -> "the field \"%s\" is missing".formatted(error.getProperty());
            default -> "%s breaks %s: %s".formatted(error.getInstanceNode(), error.getKeyword(), limit);
        };
    }

    Optional<String> hint() {
        if (!error.getKeyword().equals("enum")) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        error.getSchemaNode().forEach(value -> values.add(value.asText()));
        return Nearest.hint(error.getInstanceNode().asText(), values);
    }
}
