package dev.toolwright.server.config;

import java.util.List;

/** The configuration cannot be used; the message says everything that is wrong with it, one line each. */
public final class BadConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public BadConfigurationException(List<String> problems) {
        super("the configuration cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
