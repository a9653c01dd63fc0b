package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Changes to a document that is not one's own (OpenAPI Overlay Specification 1.0.0), applied one after the other. An action
 * that matches nothing is allowed there and a warning here: it is how an overlay goes stale.
 */
final class Overlay {
    private static final Configuration JSON = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS, Option.AS_PATH_LIST)
            .build();

    private final Document document;
    private final Problems problems;

    private Overlay(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    static void apply(ObjectNode overlay, Document document, Problems problems) {
        new Overlay(document, problems).apply(overlay);
    }

    private void apply(ObjectNode overlay) {
        if (!overlay.path("overlay").asText().matches("1\\.0(\\..*)?")
                || !overlay.path("actions").isArray()) {
            problems.error(
                    OpenApiRule.MALFORMED_OVERLAY,
                    document.places().of(overlay),
                    "the file is not an overlay",
                    "an overlay has \"overlay: 1.0.0\" and \"actions\"");
            return;
        }
        for (int i = 0; i < overlay.path("actions").size(); i++) {
            Position position = document.places().item(overlay.path("actions"), i);
            check(overlay.path("actions").path(i), position);
        }
    }

    private void check(JsonNode action, Position position) {
        boolean removes = action.path("remove").asBoolean();
        if (!(action instanceof ObjectNode object) || !action.path("target").isTextual()) {
            problems.error(OpenApiRule.MALFORMED_OVERLAY, position, "an action has no \"target\"");
        } else if (removes == action.has("update")) {
            problems.error(
                    OpenApiRule.MALFORMED_OVERLAY,
                    position,
                    removes ? "an action both updates and removes" : "an action neither updates nor removes",
                    "it has either \"update\" or \"remove: true\"");
        } else {
            act(object, removes);
        }
    }

    private void act(ObjectNode action, boolean removes) {
        String target = action.path("target").asText();
        Position position = document.places().value(action, "target");
        Optional<List<Match>> matches = matches(target);
        if (matches.isEmpty()) {
            problems.error(OpenApiRule.OVERLAY_TARGET, position, "\"%s\" is not a JSONPath".formatted(target));
        } else if (matches.get().isEmpty()) {
            problems.warning(
                    OpenApiRule.OVERLAY_WITHOUT_EFFECT,
                    position,
                    "\"%s\" matches nothing in the document".formatted(target),
                    "correct the target, or remove the action if the document no longer needs it");
        } else if (removes) {
            // From the last to the first, so that positions in lists stay true.
            matches.get().reversed().forEach(Match::remove);
        } else {
            matches.get().forEach(match -> update(match.value(), action));
        }
    }

    /** Absent where the target is not understood. */
    private Optional<List<Match>> matches(String target) {
        return TargetExpression.fitted(target).flatMap(expression -> {
            try {
                return Optional.of(find(JsonPath.compile(expression)));
            } catch (JsonPathException | IllegalArgumentException notAPath) {
                return Optional.empty();
            }
        });
    }

    private List<Match> find(JsonPath expression) {
        ArrayNode paths = JsonPath.using(JSON).parse(document.root()).read(expression);
        return paths == null
                ? List.of()
                : paths.valueStream()
                        .flatMap(path -> Match.of(document.root(), path.asText()).stream())
                        .toList();
    }

    private void update(JsonNode target, ObjectNode action) {
        JsonNode update = action.path("update");
        if (target instanceof ArrayNode list) {
            list.add(document.places().copy(update));
        } else if (target instanceof ObjectNode object && update instanceof ObjectNode fields) {
            merge(object, fields);
        } else {
            problems.error(
                    OpenApiRule.MALFORMED_OVERLAY,
                    document.places().key(action, "update"),
                    "only mappings and lists can be updated, and a mapping only with a mapping",
                    "select what holds the value, and update that");
        }
    }

    /** Mappings are merged, lists are appended to, everything else is replaced (Overlay 1.0.0 section 4.4.3). */
    private void merge(ObjectNode target, ObjectNode update) {
        update.properties().forEach(field -> {
            JsonNode old = target.path(field.getKey());
            JsonNode value = field.getValue();
            if (old instanceof ObjectNode object && value instanceof ObjectNode fields) {
                merge(object, fields);
            } else if (old instanceof ArrayNode list && value.isArray()) {
                value.forEach(item -> list.add(document.places().copy(item)));
            } else {
                target.set(field.getKey(), document.places().copy(value));
                document.places().entry(update, field.getKey()).ifPresent(entry -> document.places()
                        .add(target, field.getKey(), entry));
            }
        });
    }
}
