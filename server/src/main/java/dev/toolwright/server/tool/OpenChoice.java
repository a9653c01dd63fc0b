package dev.toolwright.server.tool;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A setting that a tool needs and that nobody has chosen yet, where there is not exactly one candidate. */
public final class OpenChoice {
    private static final int SHOWN = 50;

    private OpenChoice() {}

    /**
     * Ends the tool with the candidates and the name of the tool that chooses between them.
     *
     * @param setting its name in tools.yaml
     * @param tool the tool that makes the choice
     * @param label how a person recognises a candidate
     * @param value what is remembered of a candidate
     */
    public static <T> FailedException of(
            String setting, String tool, List<T> candidates, Function<T, String> label, Function<T, Object> value) {
        if (candidates.isEmpty()) {
            return new FailedException(
                    "choice_impossible",
                    "This needs a %s, and there is none that this person could use. Nothing was changed. Ask whoever manages the account."
                            .formatted(setting));
        }
        String shown = candidates.stream()
                .limit(SHOWN)
                .map(candidate -> "%s (%s)".formatted(label.apply(candidate), value.apply(candidate)))
                .collect(Collectors.joining(", "));
        int hidden = candidates.size() - SHOWN;
        String more = hidden > 0 ? " and %d more".formatted(hidden) : "";
        return new FailedException(
                "choice_open",
                "This needs a %s, and none is chosen yet. Nothing was changed. Choose one with %s: %s%s. Then call this again."
                        .formatted(setting, tool, shown, more));
    }
}
