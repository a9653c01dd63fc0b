package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import java.util.Optional;

/** Keeps choose-incomplete for a setting that is needed and that nothing can give a value to. */
record ChoosableSettings(World world) {

    /** @param use a selection from {@code user} */
    void check(Expression.Select use) {
        Optional<ResolvedSetting> setting =
                Optional.ofNullable(world.settings().byName().get(use.field()));
        setting.filter(found ->
                        found.fallback().isEmpty() && found.entry().choose().isEmpty())
                .ifPresent(found -> world.problems()
                        .error(
                                CheckRule.CHOOSE_INCOMPLETE,
                                found.entry().name().position(),
                                "the setting \"%s\" is needed, and has neither a default nor a way to choose it"
                                        .formatted(use.field()),
                                "write default or choose, or use ${{ remembered.%s }}, which may be null"
                                        .formatted(use.field())));
    }
}
