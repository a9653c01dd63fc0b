package dev.toolwright.generator.check;

import java.util.Optional;

/** Keeps choose-incomplete for a setting that is needed and that nothing can give a value to. */
record ChoosableSettings(World world) {

    /** @param name of a setting that has to have a value */
    void check(String name) {
        Optional<ResolvedSetting> setting =
                Optional.ofNullable(world.settings().byName().get(name));
        setting.filter(found ->
                        found.fallback().isEmpty() && found.entry().choose().isEmpty())
                .ifPresent(found -> world.problems()
                        .error(
                                CheckRule.CHOOSE_INCOMPLETE,
                                found.entry().name().position(),
                                "the setting \"%s\" is needed, and has neither a default nor a way to choose it"
                                        .formatted(name),
                                "write default or choose, or use ${{ remembered.%s }}, which may be null"
                                        .formatted(name)));
    }
}
