package dev.toolwright.server.tool;

import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.ValueException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page. Where the first page tells the total, the others are read at the same time; where nothing does, each
 * page tells whether there is another.
 *
 * @param <T> what an item is
 */
public final class Paging<T extends @Nullable Object> {
    private final ToolCall call;
    private final Progress.Part progress;
    private final Rules rules;
    private final List<T> items = new ArrayList<>();
    private @Nullable Long total;
    private boolean ended;
    private long pagesRead;

    /**
     * How pages are counted.
     *
     * @param from the number of the first page, or of the first item
     * @param length how many items a page has; 0 where unknown, when only an empty page is the last one
     * @param offset whether items are counted, not pages
     * @param max after how many items it stops
     * @param parallel how many pages at a time
     */
    public record Rules(long from, int length, boolean offset, int max, int parallel) {}

    /** Reads the page of a number. */
    @FunctionalInterface
    public interface Numbered<T extends @Nullable Object> {
        Page<T> of(ToolCall call, long number);
    }

    /** Reads the page that the one before led to; the first one is read with null. */
    @FunctionalInterface
    public interface Linked<T extends @Nullable Object> {
        Page<T> of(ToolCall call, @Nullable String place);
    }

    private Paging(ToolCall call, Progress progress, Rules rules) {
        this.call = call;
        this.progress = progress.part();
        this.rules = rules;
    }

    /** A list whose pages, or items, are numbered. */
    public static <T extends @Nullable Object> Pages<T> numbered(
            ToolCall call, Progress progress, Rules rules, Numbered<T> body) {
        Paging<T> paging = new Paging<>(call, progress, rules);
        Numbered<T> checked = (inner, number) -> {
            inner.checkpoint();
            return body.of(inner, number);
        };
        Page<T> first = checked.of(call, rules.from);
        paging.take(first);
        if (!paging.done() && paging.total != null && rules.parallel > 1) {
            paging.together(checked, first.items().size());
        }
        paging.rest(checked);
        return paging.pages();
    }

    /**
     * A list each of whose pages leads to the next one.
     *
     * @throws ValueException when a page leads back to one that was read already
     */
    public static <T extends @Nullable Object> Pages<T> linked(
            ToolCall call, Progress progress, int max, Linked<T> body) {
        Paging<T> paging = new Paging<>(call, progress, new Rules(0, 0, false, max, 1));
        Set<String> seen = new HashSet<>();
        @Nullable String place = null;
        do {
            call.checkpoint();
            Page<T> page = body.of(call, place);
            paging.take(page);
            place = page.next();
            paging.ended = place == null || place.isEmpty();
            if (place != null && !seen.add(place)) {
                throw ValueException.circular();
            }
        } while (!paging.done() && paging.pagesRead < max);
        return paging.pages();
    }

    /** An API may give shorter pages than it was asked for, so the first one says how long they are. */
    private void together(Numbered<T> body, long length) {
        long wanted = Math.min(total, rules.max);
        List<Function<ToolCall, Page<T>>> work = LongStream.range(1, (wanted + length - 1) / length)
                .map(i -> rules.from + (rules.offset ? i * length : i))
                .<Function<ToolCall, Page<T>>>mapToObj(number -> inner -> {
                    Page<T> page = body.of(inner, number);
                    progress.step(page.items().size());
                    return page;
                })
                .toList();
        call.together(rules.parallel, work).forEach(this::add);
    }

    /** One after the other, until the end: what is left where the total is unknown or has grown. */
    private void rest(Numbered<T> body) {
        while (!done()) {
            take(body.of(call, rules.from + (rules.offset ? items.size() : pagesRead)));
        }
    }

    private void take(Page<T> page) {
        add(page);
        if (total != null) {
            progress.of(Math.min(total, rules.max));
        }
        progress.step(page.items().size());
    }

    /** An empty page is the last one; where no total says more, one that is not full is, too. */
    private void add(Page<T> page) {
        pagesRead++;
        items.addAll(page.items());
        total = page.total() == null ? total : page.total();
        ended = page.items().isEmpty() || (total == null ? page.items().size() < rules.length : items.size() >= total);
    }

    private boolean done() {
        return ended || items.size() >= rules.max;
    }

    private Pages<T> pages() {
        boolean all = total == null ? ended : items.size() >= total;
        return Pages.of(items, total, all, rules.max);
    }
}
