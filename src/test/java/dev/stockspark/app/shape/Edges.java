package dev.stockspark.app.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table of allowed edges between packages ({@code edges.txt}): {@code package -> packages it may import}. A package stands
 * for everything below it, and the longest name that fits counts.
 */
record Edges(Map<String, Set<String>> allowed) {

    static Edges read() {
        try (var table = Edges.class.getResourceAsStream("/shape/edges.txt")) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Edges parse(String table) {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s*->\\s*", 2))
                .forEach(edge -> allowed.put(edge[0], targets(edge)));
        return new Edges(allowed);
    }

    private static Set<String> targets(String[] edge) {
        if (edge.length < 2) {
            return Set.of();
        }
        return Arrays.stream(edge[1].strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row that a package belongs to; the package itself when the table does not know it. */
    String row(String packageName) {
        return allowed.keySet().stream()
                .filter(row -> packageName.equals(row) || packageName.startsWith(row + "."))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse(packageName);
    }

    boolean allows(String from, String to) {
        return from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
    }
}
