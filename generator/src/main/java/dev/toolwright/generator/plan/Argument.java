package dev.toolwright.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.expression.Type;
import java.util.Optional;

/**
 * An argument that the model may give.
 *
 * @param type nullable where it may be left out and has no default
 * @param fallback what it is where the model leaves it out
 */
public record Argument(Name name, Type type, Optional<JsonNode> fallback) {}
