package dev.toolwright.server.config;

import java.util.Set;

/**
 * What helps to find faults.
 *
 * @param log how much is logged
 * @param checkResults whether results are validated against their output schemas; costs time, for tests and development
 * @param administrators the ids of people who may see how the server does
 */
public record Diagnostics(LogLevel log, boolean checkResults, Set<String> administrators) {
    public Diagnostics {
        administrators = Set.copyOf(administrators);
    }
}
