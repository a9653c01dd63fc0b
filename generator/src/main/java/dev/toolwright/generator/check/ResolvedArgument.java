package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.tools.ArgumentEntry;
import java.util.List;
import java.util.Optional;

/**
 * An argument whose type is known.
 *
 * @param targets the parameters that it becomes
 * @param type nullable where it may be left out and has no default
 * @param schema for the input schema of the tool
 * @param required whether the model must give it
 * @param constant what it is where the model leaves it out, or what it always is
 */
record ResolvedArgument(
        ArgumentEntry entry,
        Name name,
        List<Target.Parameter> targets,
        Type type,
        ObjectNode schema,
        boolean required,
        Optional<Expression> constant) {

    boolean is(Target.Parameter parameter) {
        return targets.stream()
                .anyMatch(each -> each.parameter().equals(parameter.parameter())
                        && each.target().equals(parameter.target()));
    }
}
