package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.json.Json;
import java.util.Comparator;
import java.util.List;

/** A page of the catalogue. {@code sort} takes any scalar property of the entries, as {@code property,desc}. */
final class Page {
    private Page() {}

    static ObjectNode of(List<ObjectNode> all, Parameters wanted) {
        long number = wanted.number("page").orElse(0L);
        long size = wanted.number("size").orElse((long) Integer.MAX_VALUE);
        List<ObjectNode> content = sorted(all, wanted.list("sort")).stream()
                .skip(number * size)
                .limit(size)
                .toList();
        long pages = (all.size() + size - 1) / size;
        ObjectNode page = Json.object();
        content.forEach(page.putArray("content")::add);
        page.put("totalElements", all.size())
                .put("totalPages", pages)
                .put("number", number)
                .put("size", size)
                .put("numberOfElements", content.size())
                .put("first", number == 0)
                .put("last", number + 1 >= pages)
                .put("empty", content.isEmpty());
        page.set("sort", sort(wanted));
        ObjectNode pageable = page.putObject("pageable");
        pageable.put("offset", number * size)
                .put("pageNumber", number)
                .put("pageSize", size)
                .put("paged", true)
                .put("unpaged", false);
        pageable.set("sort", sort(wanted));
        return page;
    }

    private static ObjectNode sort(Parameters wanted) {
        boolean sorted = !wanted.list("sort").isEmpty();
        return Json.object().put("sorted", sorted).put("unsorted", !sorted).put("empty", !sorted);
    }

    private static List<ObjectNode> sorted(List<ObjectNode> all, List<String> criteria) {
        if (criteria.isEmpty() || all.isEmpty()) {
            return all;
        }
        Comparator<ObjectNode> order = (a, b) -> 0;
        for (String criterion : criteria) {
            order = order.thenComparing(criterion(criterion, all.get(0)));
        }
        return all.stream().sorted(order).toList();
    }

    private static Comparator<ObjectNode> criterion(String text, ObjectNode sample) {
        String[] halves = text.split(",", 2);
        if (!sample.path(halves[0]).isValueNode() || halves.length == 2 && !halves[1].matches("asc|desc")) {
            throw ApiFailure.invalid(
                    List.of(FieldError.of("sort", "'" + text + "' is not property,asc or property,desc of an entry")));
        }
        Comparator<ObjectNode> order = (a, b) -> compare(a.path(halves[0]), b.path(halves[0]));
        return halves.length == 2 && halves[1].equals("desc") ? order.reversed() : order;
    }

    private static int compare(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.asText().compareTo(b.asText());
    }
}
