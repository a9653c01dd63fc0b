package dev.toolwright.server.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items its part of the list
 * @param total how many there are in all, as the API says; null where it does not say
 * @param next what leads to the next page, where pages are not numbered; null or empty on the last one
 * @param <T> what an item is
 */
public record Page<T extends @Nullable Object>(
        List<T> items, @Nullable Long total, @Nullable String next) {}
