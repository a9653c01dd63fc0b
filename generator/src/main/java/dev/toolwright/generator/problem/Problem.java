package dev.toolwright.generator.problem;

import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param rule the id of the rule, such as {@code unknown-operation}; documented, stable
 * @param message fact and expectation, lower case, the user's own words in double quotes
 * @param hint what to write instead, such as {@code did you mean "getVehicle"?}
 */
public record Problem(String rule, Severity severity, Position position, String message, Optional<String> hint) {

    public enum Severity {
        ERROR,
        WARNING
    }
}
