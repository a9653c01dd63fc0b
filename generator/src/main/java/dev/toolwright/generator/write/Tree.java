package dev.toolwright.generator.write;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one run generates.
 *
 * @param files contents by path relative to the output folder, with {@code /} on every system
 */
public record Tree(SortedMap<String, String> files) {
    public Tree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
