package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is remembered of a person, by name; keeps unknown-setting. */
record Settings(Map<String, ResolvedSetting> byName, Problems problems) {

    Optional<ResolvedSetting> find(ScalarNode name) {
        Optional<ResolvedSetting> setting = Optional.ofNullable(byName.get(name.value()));
        if (setting.isEmpty()) {
            problems.error(
                    CheckRule.UNKNOWN_SETTING,
                    name.position(),
                    "there is no setting \"%s\"".formatted(name.value()),
                    Nearest.hint(name.value(), byName.keySet()));
        }
        return setting;
    }

    /**
     * The variable {@code user}: a missing choice is made when it is asked for.
     *
     * @param choices the Java object that knows the person's choices, with its dot; empty inside of it
     */
    Variable user(String choices) {
        return variable(
                "user", Type::notNull, setting -> choices + setting.name().java() + "()");
    }

    /** The variable {@code remembered}: a missing choice is null. */
    Variable remembered(String choices) {
        return variable("remembered", Type::orNull, setting -> choices + setting.remembered() + "()");
    }

    private Variable variable(
            String name, UnaryOperator<Type> nullness, java.util.function.Function<ResolvedSetting, String> java) {
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        byName.forEach((key, setting) -> {
            types.put(key, nullness.apply(setting.type()));
            fields.put(key, java.apply(setting));
        });
        return Variable.record(name, new Type.Struct(Shape.of(types), false), Optional.empty(), fields);
    }
}
