package dev.toolwright.generator.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done with every element of a list: {@code list.word(x, …)}, where the body uses {@code x} for the element. */
public enum Macro {
    MAP("map", "the results of the second argument; with three arguments, those of the third where the second is true"),
    FILTER("filter", "the elements for which the condition is true"),
    ALL("all", "whether the condition is true for every element"),
    EXISTS("exists", "whether the condition is true for some element"),
    EXISTS_ONE("exists_one", "whether the condition is true for exactly one element"),
    SORT_BY(
            "sortBy",
            "the elements in ascending order of the key; equal ones keep their order, those without key come last"),
    SORT_BY_DESC(
            "sortByDesc",
            "the elements in descending order of the key; equal ones keep their order, those without key come last"),
    TOP("top", "so many elements with the greatest keys, as the third argument says, greatest first"),
    INDEX_BY(
            "indexBy",
            "an object with each element under its key, as text; of equal keys the first counts: it finds for one list what belongs to it in another"),
    GROUP_BY("groupBy", "a list of {key, items}: the elements of equal key together, in the order of first occurrence");

    private final String word;
    private final String summary;

    Macro(String word, String summary) {
        this.word = word;
        this.summary = summary;
    }

    public String word() {
        return word;
    }

    /** What it gives, as a phrase for the reference page. */
    public String summary() {
        return summary;
    }

    /** Whether the body is a condition. */
    boolean tests() {
        return switch (this) {
            case FILTER, ALL, EXISTS, EXISTS_ONE -> true;
            case MAP, SORT_BY, SORT_BY_DESC, TOP, INDEX_BY, GROUP_BY -> false;
        };
    }

    /** Whether a null list gives null; otherwise it is an error. */
    boolean passesNull() {
        return switch (this) {
            case MAP, FILTER, SORT_BY, SORT_BY_DESC, TOP, INDEX_BY, GROUP_BY -> true;
            case ALL, EXISTS, EXISTS_ONE -> false;
        };
    }

    static Optional<Macro> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Macro::word).collect(Collectors.toUnmodifiableSet());
    }
}
