package dev.toolwright.generator.plan;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.openapi.Operation.Parameter;
import java.util.Optional;

/**
 * How a list is read page by page.
 *
 * @param page the parameter with the number of the page
 * @param from the number of the first page
 * @param size the parameter with the length of a page, where the API has one
 * @param length how many items a page has; 0 where unknown, when only an empty page is the last one
 * @param items the list in one answer
 * @param total how many there are in all, in one answer
 * @param max after how many items it stops
 */
public record Paging(
        Parameter page,
        long from,
        Optional<Parameter> size,
        long length,
        Expression items,
        Optional<Expression> total,
        long max) {}
