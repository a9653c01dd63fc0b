package dev.toolwright.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.Optional;

/**
 * Something that is remembered of a person.
 *
 * @param type never nullable
 * @param fallback what it is until the person chooses
 */
public record Setting(Name name, Type type, Optional<JsonNode> fallback, Optional<Choosing> choosing) {

    /**
     * How a missing choice is made.
     *
     * @param items the candidates, over {@code out}
     * @param value what is remembered of a candidate, over {@code item}
     * @param label how a person recognises it, over {@code item}
     * @param tool the tool that makes the choice where there are several candidates
     */
    public record Choosing(Request request, Expression items, Expression value, Expression label, String tool) {}
}
