package dev.toolwright.server.config;

import dev.toolwright.server.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The environment variables of one server while they are being read. Every part of the server reads its own; the start-up
 * class asks for all problems at the end. Not for use after that.
 */
public final class Environment {
    private final String prefix;
    private final Map<String, String> values;
    private final Map<String, Variable<?>> known;
    private final List<String> problems;

    /**
     * @param name the server's machine name; variables are called {@code NAME_…} in upper case
     * @param values usually {@link System#getenv()}
     */
    public Environment(String name, Map<String, String> values) {
        this(name, Map.copyOf(values), new LinkedHashMap<>(), new ArrayList<>());
    }

    private Environment(
            String name, Map<String, String> values, Map<String, Variable<?>> known, List<String> problems) {
        this.prefix = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_";
        this.values = values;
        this.known = known;
        this.problems = problems;
    }

    /** The same variables and the same problems, read under another prefix. */
    public Environment under(String name) {
        return new Environment(name, values, known, problems);
    }

    /** The variable's value; its fallback when it is unset, empty or wrong, and in the last case a problem is noted. */
    public <T> T read(Variable<T> variable) {
        known.put(nameOf(variable), variable);
        String text = Optional.ofNullable(values.get(nameOf(variable)))
                .filter(t -> !t.isEmpty())
                .orElse(variable.fallback());
        return variable.shape().read().apply(text).orElseGet(() -> wrong(variable, text));
    }

    /** Whether the operator has set it to something. */
    public boolean has(Variable<?> variable) {
        return !values.getOrDefault(nameOf(variable), "").isEmpty();
    }

    /** Notes what a part of the server found wrong with values that are right one by one. */
    public void problem(String sentence) {
        problems.add(sentence);
    }

    /** Builds something whose constructor refuses what does not fit together; its refusal is noted as a problem. */
    public <T> Optional<T> attempt(Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException refused) {
            problems.add(refused.getMessage());
            return Optional.empty();
        }
    }

    public String nameOf(Variable<?> variable) {
        return prefixed(variable.suffix());
    }

    /** The full name of a variable, for sentences about one that another part of the server reads. */
    public String prefixed(String suffix) {
        return prefix + suffix;
    }

    /** Variables with the server's prefix that nobody has read, one warning each. Call it after everybody has. */
    public List<String> unknown() {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix) && !known.containsKey(name))
                .sorted()
                .map(name -> name + " is set but means nothing here" + Nearest.hint(name, known.keySet()))
                .toList();
    }

    /** @throws BadConfigurationException when anything was wrong */
    public void check() {
        if (!problems.isEmpty()) {
            throw new BadConfigurationException(problems);
        }
    }

    /** Every variable that has been read: name, fallback and meaning, one line each. */
    public List<String> documentation() {
        return known.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue()))
                .toList();
    }

    private static String line(String name, Variable<?> variable) {
        String fallback = variable.fallback().isEmpty() ? "unset" : variable.fallback();
        return "%-34s %-12s %s (%s)"
                .formatted(name, fallback, variable.meaning(), variable.shape().expected());
    }

    private <T> T wrong(Variable<T> variable, String text) {
        String given = variable.secret() ? "its value" : "\"" + text + "\"";
        problems.add(nameOf(variable) + ": " + given + " is not right; expected "
                + variable.shape().expected());
        return variable.shape().read().apply(variable.fallback()).orElseThrow();
    }
}
