package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.openapi.Operation.Parameter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a list is read page by page.
 *
 * @param size the parameter with the length of a page, where the API has one
 * @param length how many items a page has; 0 where unknown
 * @param items the list in one answer
 * @param total how many there are in all, in one answer
 * @param max after how many items it stops
 * @param parallel how many pages at a time, where the total is known
 */
public record Paging(
        Way way,
        Optional<Parameter> size,
        long length,
        Expression items,
        Optional<Expression> total,
        long max,
        long parallel) {

    /** How one page leads to another. */
    public sealed interface Way {}

    /**
     * Pages, or items, have numbers.
     *
     * @param offset whether items are counted
     */
    public record Numbered(Parameter parameter, long from, boolean offset) implements Way {}

    /** A page says what the next one is called. */
    public record Cursor(Parameter parameter, Expression next) implements Way {}

    /** The Link header of a page leads to the next one. */
    public record Link(String relation) implements Way {}

    /** Every expression in it, over the answer {@code out}. */
    public Stream<Expression> expressions() {
        Stream<Expression> next = way instanceof Cursor cursor ? Stream.of(cursor.next()) : Stream.empty();
        return Stream.of(Stream.of(items), total.stream(), next).flatMap(each -> each);
    }
}
