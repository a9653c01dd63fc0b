package dev.toolwright.server.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PagingTest {
    private final List<Long> asked = new ArrayList<>();
    private final ToolCall call = InOrder.call();

    /** The usual case: 25 items, 10 on a page, and the API says how many there are. */
    @Test
    void aKnownTotalNeedsNoPageTooMany() {
        Pages<Long> pages = numbered(rules(0, 10, false, 100, 4), 25, 10, true);
        assertEquals(new Pages<>(numbers(25), 25L, true), pages);
        assertEquals(List.of(0L, 1L, 2L), asked);
    }

    @Test
    void offsetsCountItems() {
        assertEquals(
                numbers(25), numbered(rules(0, 10, true, 100, 4), 25, 10, true).items());
        assertEquals(List.of(0L, 10L, 20L), asked);
    }

    @Test
    void anApiThatGivesShorterPagesIsFollowedAllTheSame() {
        assertEquals(new Pages<>(numbers(25), 25L, true), numbered(rules(0, 100, true, 100, 4), 25, 7, true));
        assertEquals(List.of(0L, 7L, 14L, 21L), asked);
    }

    @Test
    void withoutATotalThePageThatIsNotFullIsTheLast() {
        assertEquals(new Pages<>(numbers(25), 25L, true), numbered(rules(1, 10, false, 100, 4), 25, 10, false));
        assertEquals(List.of(1L, 2L, 3L), asked);
    }

    @Test
    void withoutAnythingTheEmptyPageIsTheLast() {
        assertEquals(new Pages<>(numbers(20), 20L, true), numbered(rules(0, 0, false, 100, 1), 20, 10, false));
        assertEquals(List.of(0L, 1L, 2L), asked);
    }

    @Test
    void theLimitIsKeptAndTold() {
        assertEquals(new Pages<>(numbers(15), 25L, false), numbered(rules(0, 10, false, 15, 4), 25, 10, true));
        assertEquals(List.of(0L, 1L), asked);
        assertEquals(new Pages<>(numbers(20), null, false), numbered(rules(0, 10, false, 20, 4), 25, 10, false));
    }

    @Test
    void aListThatIsExactlyAsLongAsTheLimitIsComplete() {
        assertEquals(new Pages<>(numbers(20), 20L, true), numbered(rules(0, 10, false, 20, 4), 20, 10, true));
    }

    @Test
    void aTotalThatIsNotReachedIsNotComplete() {
        Pages<Long> pages = Paging.numbered(call, new Progress(call), rules(0, 10, false, 100, 4), (inner, page) -> {
            asked.add(page);
            return new Page<>(page == 0 ? numbers(10) : List.of(), 40L, null);
        });
        assertEquals(new Pages<>(numbers(10), 40L, false), pages);
    }

    /** Somebody adds items while the list is read. */
    @Test
    void aTotalThatGrowsIsFollowed() {
        Pages<Long> pages = Paging.numbered(call, new Progress(call), rules(0, 10, false, 100, 4), (inner, page) -> {
            asked.add(page);
            return new Page<>(slice(35, page * 10, 10), page == 0 ? 20L : 35L, null);
        });
        assertEquals(new Pages<>(numbers(35), 35L, true), pages);
        assertEquals(List.of(0L, 1L, 2L, 3L), asked);
    }

    @Test
    void anEmptyListIsComplete() {
        assertEquals(new Pages<>(List.of(), 0L, true), numbered(rules(0, 10, false, 100, 4), 0, 10, true));
        assertEquals(List.of(0L), asked);
    }

    @Test
    void linksAreFollowedUntilOneLeadsNowhere() {
        List<String> places = new ArrayList<>();
        Map<String, String> next = Map.of("null", "b", "b", "c", "c", "");
        Pages<String> pages = Paging.linked(call, new Progress(call), 100, (inner, place) -> {
            places.add(String.valueOf(place));
            return new Page<>(List.of("at " + place), null, next.get(String.valueOf(place)));
        });
        assertEquals(List.of("null", "b", "c"), places);
        assertEquals(new Pages<>(List.of("at null", "at b", "at c"), 3L, true), pages);
    }

    @Test
    void aCircleOfLinksIsAnError() {
        Map<String, String> next = Map.of("null", "b", "b", "c", "c", "b");
        Progress progress = new Progress(call);
        assertThrows(
                ValueException.class,
                () -> Paging.linked(
                        call,
                        progress,
                        100,
                        (inner, place) -> new Page<>(List.of(1), null, next.get(String.valueOf(place)))));
    }

    @Test
    void emptyPagesWithLinksEndAtTheLimit() {
        Pages<Integer> pages = Paging.linked(
                call,
                new Progress(call),
                5,
                (inner, place) -> new Page<>(List.of(), null, String.valueOf(asked.size() + asked(1))));
        assertEquals(new Pages<>(List.of(), null, false), pages);
        assertTrue(asked.size() <= 5, asked::toString);
    }

    private int asked(long page) {
        asked.add(page);
        return asked.size();
    }

    private Pages<Long> numbered(Paging.Rules rules, int length, int served, boolean counts) {
        asked.clear();
        return Paging.numbered(call, new Progress(call), rules, (inner, number) -> {
            asked.add(number);
            long start = rules.offset() ? number : (number - rules.from()) * served;
            return new Page<>(slice(length, start, served), counts ? (Long) (long) length : null, null);
        });
    }

    private static Paging.Rules rules(long from, int length, boolean offset, int max, int parallel) {
        return new Paging.Rules(from, length, offset, max, parallel);
    }

    private static List<Long> numbers(long length) {
        return LongStream.range(0, length).boxed().toList();
    }

    private static List<Long> slice(long length, long start, long size) {
        return LongStream.range(start, Math.min(length, start + size)).boxed().toList();
    }
}
