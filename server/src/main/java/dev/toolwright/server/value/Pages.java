package dev.toolwright.server.value;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that was read page by page, or null throughout where it was not read.
 *
 * @param items at most as many as the limit allows
 * @param total how many there are in all, as the API says; null where it does not say
 * @param complete whether these are all
 * @param <T> what an item is
 */
public record Pages<T extends @Nullable Object>(
        @Nullable List<T> items,
        @Nullable Long total,
        @Nullable Boolean complete) {

    /** The step was skipped. */
    public static <T extends @Nullable Object> Pages<T> skipped() {
        return new Pages<>(null, null, null);
    }

    /** @param complete whether the last page was reached; what is beyond the limit is cut off and the list then is not complete */
    public static <T extends @Nullable Object> Pages<T> of(
            List<T> items, @Nullable Long total, boolean complete, int limit) {
        boolean cut = items.size() > limit;
        List<T> kept = cut ? items.subList(0, limit) : items;
        boolean all = complete && !cut;
        return new Pages<>(
                Collections.unmodifiableList(kept), total == null && all ? Long.valueOf(kept.size()) : total, all);
    }
}
