package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** Schemas by key. */
final class Schemas {
    private static final String HOME = "urn:sandbox:contract";

    private final SchemaRegistry registry;
    private final JsonNode definitions;
    private final JsonNode observedRequired;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Schemas(SchemaRegistry registry, JsonNode definitions, JsonNode observedRequired) {
        this.registry = registry;
        this.definitions = definitions;
        this.observedRequired = observedRequired;
    }

    static Schemas of(JsonNode definitions, JsonNode observedRequired) {
        JsonNode whole = Json.object().set("definitions", definitions);
        String text = new String(Json.write(whole), StandardCharsets.UTF_8);
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_PATH)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(Map.of(HOME, text)).schemaRegistryConfig(config));
        return new Schemas(registry, definitions, observedRequired);
    }

    List<FieldError> errors(String key, JsonNode value) {
        return schema(key).validate(value).stream().map(Schemas::fieldError).toList();
    }

    List<String> observedRequired(String schema) {
        return StreamSupport.stream(observedRequired.path(schema).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    /** A property as its schema declares it; a missing node where it declares none of this name. */
    JsonNode property(String key, String name) {
        return definitions.path(key).path("properties").path(name);
    }

    private Schema schema(String key) {
        return compiled.computeIfAbsent(
                key, name -> registry.getSchema(SchemaLocation.of(HOME + "#/definitions/" + name)));
    }

    private static FieldError fieldError(Error error) {
        String parent = error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        boolean named = error.getKeyword().equals("required");
        String field = !named ? parent : parent.isEmpty() ? property : parent + "." + property;
        return new FieldError(field, error.getMessage(), named ? Optional.empty() : scalar(error.getInstanceNode()));
    }

    /** Only small values are told back: a whole document as rejected value would bury the message. */
    private static Optional<JsonNode> scalar(JsonNode value) {
        return Optional.ofNullable(value).filter(JsonNode::isValueNode).filter(node -> !node.isNull());
    }
}
