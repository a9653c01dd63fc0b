package dev.toolwright.generator.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param rule what was broken
 * @param message fact and expectation, lower case, the user's own words in double quotes
 * @param hint what to write instead, such as {@code did you mean "getVehicle"?}
 */
public record Problem(Rule rule, Severity severity, Position position, String message, Optional<String> hint) {

    /** Whether anything can be generated in spite of it. */
    public enum Severity {
        ERROR,
        WARNING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
