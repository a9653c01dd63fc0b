package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.SettingEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives settings their types; keeps no-such-type and value-does-not-fit for them. */
final class SettingTypes {
    private static final Map<String, Type> TYPES =
            Map.of("string", Types.TEXT, "integer", Types.WHOLE, "number", Types.DECIMAL, "boolean", Types.BOOL);

    private final Problems problems;

    SettingTypes(Problems problems) {
        this.problems = problems;
    }

    Settings resolve(List<SettingEntry> entries) {
        Map<String, ResolvedSetting> settings = new LinkedHashMap<>();
        entries.stream().filter(entry -> Names.field(entry.name(), problems)).forEach(entry -> resolve(entry)
                .ifPresent(found -> settings.put(entry.name().value(), found)));
        return new Settings(settings, problems);
    }

    private Optional<ResolvedSetting> resolve(SettingEntry entry) {
        return entry.type().flatMap(this::type).map(type -> {
            ObjectNode schema = schema(entry);
            Optional<Expression> fallback = entry.fallback()
                    .filter(node -> new Constants(problems).fits("default", node, schema))
                    .map(node -> Constants.of(node, type));
            Name name = new Name(
                    entry.name().value(), Identifiers.camel(entry.name().value()));
            return new ResolvedSetting(entry, name, type, schema, fallback);
        });
    }

    private Optional<Type> type(ScalarNode word) {
        Optional<Type> type = Optional.ofNullable(TYPES.get(word.value()));
        if (type.isEmpty()) {
            problems.error(
                    CheckRule.NO_SUCH_TYPE,
                    word.position(),
                    "a setting cannot be of type \"%s\"".formatted(word.value()),
                    Nearest.hint(word.value(), List.of("string", "integer", "number", "boolean")));
        }
        return type;
    }

    private static ObjectNode schema(SettingEntry entry) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        entry.type().ifPresent(type -> schema.put("type", type.value()));
        if (!entry.values().isEmpty()) {
            entry.values().forEach(value -> schema.withArray("enum").add(Literal.json(value)));
        }
        return schema;
    }
}
